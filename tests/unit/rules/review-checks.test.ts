import type { RecordContent } from '@shared/domain/record';
import { findingsOf } from '@tests/builders/filing-check';
import { idOf } from '@tests/builders/ids';
import { anEmptyPart } from '@tests/builders/parts';
import { describe, expect, it } from 'vitest';

type Appraisal = NonNullable<RecordContent['appraisal']>;
type Grade = Appraisal['people'][number]['grade'];

const reviewed = (number: number, grade: Grade = 'qualified', excellent = 0) => ({
  id: idOf(860 + number),
  memberId: idOf(number),
  excellent,
  qualified: 1,
  basic: 0,
  unqualified: 0,
  grade,
});

function judge(people: Appraisal['people'], changes: Partial<Appraisal> = {}) {
  const appraisal = {
    ...anEmptyPart('appraisal').appraisal!,
    issued: 10,
    returned: 10,
    people,
    ...changes,
  };
  return findingsOf({ kinds: ['appraisal'], appraisal });
}

describe('an appraisal', () => {
  it('may call a third of ten members excellent, rounded down, and no more', () => {
    const three = [1, 2, 3].map((one) => reviewed(one, 'excellent'));
    expect(judge(three)).toEqual([]);
    expect(judge([...three, reviewed(4, 'excellent')])).toEqual([
      'advice appraisal-excellent-share content 评定为优秀4人，党员10人，优秀一般不超过3人。',
    ]);
  });

  it('has no more ballots than were returned, and no more returned than issued', () => {
    expect(judge([reviewed(1, 'qualified', 10)])).toEqual([
      'false appraisal-ballots content 党员1得票共11张，多于收回的10张。',
    ]);
    expect(judge([reviewed(1)], { returned: 11 })).toEqual([
      'false appraisal-ballots content 收回测评表11张，多于发出的10张。',
    ]);
  });

  it('lists each member once', () => {
    expect(judge([reviewed(1), { ...reviewed(2), memberId: idOf(1) }])).toEqual([
      'false member-listed-twice content 党员1列了不止一次。',
    ]);
  });
});

describe('a life meeting', () => {
  it('is followed, not preceded, by the mending', () => {
    const row = {
      id: idOf(1),
      memberId: idOf(2),
      problems: '学习不够',
      criticism: '',
      measures: '每周自学',
      dueOn: '2026-12-31',
      clearedOn: '2026-06-16',
    };
    const lifeMeeting = { priorOpinions: '无', envoy: '', people: [row] };
    expect(findingsOf({ kinds: ['life-meeting'], lifeMeeting })).toEqual([
      'false life-cleared-before-meeting content 党员2的销号日期2026年6月16日（周二）早于会议当天。',
    ]);
  });
});

describe('a talk', () => {
  it('is between two people', () => {
    const person = { memberId: null, name: '王伟' };
    const talk = {
      ...anEmptyPart('talk').talk!,
      talker: person,
      partner: person,
      type: 'care' as const,
    };
    expect(findingsOf({ kinds: ['talk'], talk })).toEqual([
      'false talk-with-oneself content 谈话人和谈话对象都是王伟。',
    ]);
  });
});

describe('publicity', () => {
  it('does not end before it begins', () => {
    const publicity = {
      ...anEmptyPart('publicity').publicity!,
      scope: 'public' as const,
      channel: '公开栏',
      handler: { memberId: null, name: '王伟' },
      untilOn: '2026-06-10',
    };
    expect(findingsOf({ kinds: ['publicity'], publicity })).toEqual([
      'false publicity-ends-before-start content 公开至2026年6月10日（周三），早于公开的日期2026年6月17日（周三）。',
    ]);
  });
});
