import { describe, expect, it } from 'vitest';

import type { RecordContent } from '@shared/domain/record';
import { bookWith } from '@shared/rules/local-rules';
import { formatCell } from '@shared/statistics/statistics-table';
import { toSummaryItems } from '@shared/statistics/summary/summary-items';
import { toSummaryRow } from '@shared/statistics/summary/summary-table';
import { toHoursTable } from '@shared/statistics/tables/hours-table';
import { toLongAbsenceTable } from '@shared/statistics/tables/long-absence-table';
import { toCommitteeTalkTable, toMemberTalkTable } from '@shared/statistics/tables/talk-tables';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import {
  aMember,
  belongs,
  exempt,
  full,
  holdsPost,
  inGroup,
  someMembers,
} from '@tests/builders/member';
import { anEntry } from '@tests/builders/record';
import { aFiledRecord, aStatisticsSource } from '@tests/builders/statistics';

const members = [
  aMember({ id: idOf(1), name: '甲', states: [belongs(), full(), holdsPost('书记')] }),
  aMember({ id: idOf(2), name: '乙', states: [belongs(), full(), holdsPost('组织委员')] }),
  ...someMembers(6, 3),
];
const everybody = members.map(({ id }) => anEntry(id));

function file(number: number, content: Partial<RecordContent>, roster = members) {
  return aFiledRecord({ attendance: everybody, ...content }, { members: roster, number });
}

const rowOf = (table: ReturnType<typeof toHoursTable>, id: string) =>
  table.rows
    .find((row) => row.id === id)
    ?.cells.slice(1)
    .map(formatCell);

describe('hours of a year', () => {
  const lecture = file(701, {
    kinds: ['lecture'],
    studyTenths: 320,
    attendance: everybody.map((entry) =>
      entry.memberId === idOf(3) ? { ...entry, state: 'sick-leave' as const } : entry,
    ),
    makeUps: [
      { id: idOf(950), memberId: idOf(3), on: '2026-06-20', how: '自学', by: '' },
      { id: idOf(951), memberId: idOf(3), on: '2026-06-21', how: '自学', by: '' },
    ],
  });

  it('ask 32 of members and 56 of the committee, and count a make-up once', () => {
    const table = toHoursTable(aStatisticsSource([lecture], { members }));
    expect(rowOf(table, idOf(1))).toEqual(['32', '0', '32', '56', '24', '']);
    expect(rowOf(table, idOf(4))).toEqual(['32', '0', '32', '32', '0', '']);
    expect(rowOf(table, idOf(3))).toEqual(['0', '32', '32', '32', '0', '']);
    expect(table.notes.join('')).toContain('《中国共产党党员教育管理工作条例》第二十条');
  });

  it('are held against nothing in part of a year, or of whom the rule frees', () => {
    const quarter = { kind: 'months', from: '2026-04', to: '2026-06' } as const;
    const part = toHoursTable(aStatisticsSource([lecture], { members, period: quarter }));
    expect(rowOf(part, idOf(4))?.slice(2)).toEqual(['32', '', '', '']);
    const frail = [
      ...members.slice(1),
      aMember({ id: idOf(1), states: [belongs(), full(), exempt()] }),
    ];
    const freed = toHoursTable(aStatisticsSource([lecture], { members: frail }));
    expect(rowOf(freed, idOf(1))?.at(-1)).toBe('不计入应到，不作硬性要求');
  });
});

describe('one table for the superior', () => {
  const valueOf = (key: string, source = aStatisticsSource([], { members })) =>
    toSummaryItems(source)
      .filter((item) => item.key === key)
      .map(({ cell }) => formatCell(cell))
      .join();
  const held = (date: string, number: number) =>
    file(number, { kinds: ['general-meeting'], startsAt: `${date}T09:00`, endsAt: null });

  it('tells what was held, what is expected, and of which spans none was', () => {
    const source = aStatisticsSource([held('2026-02-01', 701), held('2026-08-01', 702)], {
      members,
    });
    expect(valueOf('general-meeting-held', source)).toBe('2');
    expect(valueOf('general-meeting-expected', source)).toBe('4');
    // The fourth quarter is not over on 22 November.
    expect(valueOf('general-meeting-lacking', source)).toBe('第二季度');
  });

  it('expects by the branch’s own rules where it has set some', () => {
    const rules = bookWith([
      {
        id: 'frequency-lecture',
        title: '党课每半年1次',
        source: '支部决定',
        article: '',
        effectiveFrom: null,
        effectiveTo: null,
        parameters: { times: 1, months: 6 },
      },
    ]);
    expect(valueOf('lecture-expected')).toBe('');
    expect(valueOf('lecture-expected', aStatisticsSource([], { members, rules }))).toBe('2');
  });

  it('tells groups apart, and only those that have members', () => {
    const grouped = members.map((member) => ({
      ...member,
      states: [...member.states, inGroup(idOf(901), '2026-10-01')],
    }));
    const source = aStatisticsSource([], { members: grouped });
    expect(valueOf('group-meeting-expected', source)).toBe('3');
    expect(valueOf('group-meeting-lacking', source)).toBe('第一党小组：10月');
  });

  it('knows a term from the branch, and says what the book does not hold', () => {
    expect(valueOf('term')).toBe('未登记');
    expect(valueOf('dues')).toBe('未登记');
    const terms = [
      { id: idOf(960), name: '第五届', electedOn: '2024-03-12', extension: null, note: '' },
    ];
    const source = aStatisticsSource([], { members, branch: aBranch({ terms }) });
    expect([valueOf('term', source), valueOf('term-ends-on', source)]).toEqual([
      '第五届',
      '2029-03-12',
    ]);
  });

  it('has the columns of its format, in their places', () => {
    const keys = toSummaryRow(aStatisticsSource([], { members })).columns.map(({ key }) => key);
    expect(keys).toHaveLength(47);
    expect(keys.slice(0, 6)).toEqual([
      'branch',
      'superior',
      'period',
      'term',
      'elected-on',
      'term-ends-on',
    ]);
    expect([keys[6], keys[12], keys[33], keys[37], keys[39], keys[43], keys[46]]).toEqual([
      'members',
      'general-meeting-held',
      'expected-times',
      'hours-asked',
      'talks',
      'dues',
      'drafts',
    ]);
  });
});

describe('reminders', () => {
  it('tell who took part in nothing for two months, and count a make-up as taking part', () => {
    const away = (number: number, month: string, makeUps: RecordContent['makeUps'] = []) =>
      file(number, {
        startsAt: `2026-${month}-17T14:30`,
        endsAt: null,
        attendance: everybody.map((entry) =>
          entry.memberId === idOf(3) || entry.memberId === idOf(4)
            ? { ...entry, state: 'absent' as const }
            : entry,
        ),
        makeUps,
      });
    const makeUp = { id: idOf(950), memberId: idOf(4), on: '2026-11-01', how: '自学', by: '' };
    const documents = [away(701, '08'), away(702, '09'), away(703, '10', [makeUp])];
    const { rows } = toLongAbsenceTable(aStatisticsSource(documents, { members }));
    expect(rows.map(({ id }) => id)).toEqual([idOf(3)]);
    expect(rows[0]?.cells.slice(2, 4).map(formatCell)).toEqual(['3', '3']);
  });

  it('tell between whom there was no talk, the committee by its posts', () => {
    const person = (number: number) => ({ memberId: idOf(number), name: '' });
    const talk = file(701, {
      kinds: ['talk'],
      talk: { talker: person(1), partner: person(3), type: 'work', suggestions: '', followUp: '' },
    });
    const source = aStatisticsSource([talk], { members });
    expect(rowOf(toCommitteeTalkTable(source), idOf(1))).toEqual(['0', '', '乙']);
    expect(rowOf(toMemberTalkTable(source), idOf(3))).toEqual(['0', '1', '0', '党员']);
    expect(rowOf(toMemberTalkTable(source), idOf(4))).toEqual(['0', '0', '0', '委员、党员']);
  });
});
