import { describe, expect, it } from 'vitest';

import { gatherDraft, gatherItem } from '@shared/plan/gathering';
import { adviseSending, composeNotice, missingFacts } from '@shared/plan/notice';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, exempt, full, holdsPost, someMembers } from '@tests/builders/member';
import { aPlanItem } from '@tests/builders/plan';
import { aContent } from '@tests/builders/record';

const branch = aBranch();
const people = { branch, members: someMembers(3), today: '2026-06-01' };

describe('the notice of a meeting', () => {
  it('says what was entered, one fact a line', () => {
    const item = aPlanItem({
      ...{ on: '2026-06-17', at: '14:30', place: '三楼党员活动室' },
      ...{ theme: '红色领航', who: '张书记' },
    });
    const gathering = gatherItem(item, people);
    expect(
      composeNotice({ gathering, branchName: branch.name, bring: '党徽' }).split('\n'),
    ).toEqual([
      '【主题党日通知】',
      '时间：2026年6月17日（周三）14:30',
      '地点：三楼党员活动室',
      '主题：红色领航',
      '参加人员：支部全体党员',
      '负责人：张书记',
      '请携带：党徽',
      branch.name,
    ]);
  });

  it('leaves out what was not entered, and says which facts those are', () => {
    const gathering = gatherItem(aPlanItem(), people);
    const text = composeNotice({ gathering, branchName: branch.name, bring: '' });
    expect(text).toBe(`【主题党日通知】\n参加人员：支部全体党员\n${branch.name}`);
    expect(missingFacts(gathering)).toEqual(['日期', '几点', '地点', '主题']);
  });

  it('takes the agenda of a draft, and both of its kinds', () => {
    const agenda = ['学党章', '议修渠'].map((text, index) => ({ id: idOf(index), text }));
    const content = aContent({ kinds: ['theme-day', 'lecture'], agenda });
    const text = composeNotice({
      gathering: gatherDraft(content, people),
      branchName: branch.name,
      bring: '',
    });
    expect(text).toContain('【主题党日＋党课通知】');
    expect(text).toContain('14:30—16:10');
    expect(text).toContain('内容：\n1. 学党章\n2. 议修渠');
  });
});

describe('when to send a notice', () => {
  it.each([
    ['2026-06-01', '建议6月11日至6月12日发'],
    ['2026-06-11', '建议今天或明天发'],
    ['2026-06-15', '不到5天'],
  ])('on %s is told in words', (today, words) => {
    expect(adviseSending('2026-06-17', today)).toContain(words);
  });

  it('is not told afterwards', () => {
    expect(adviseSending('2026-06-17', '2026-06-18')).toBe('');
  });
});

describe('who is expected', () => {
  it('follows the roster of the planned day and leaves out who is exempt on it', () => {
    const members = [
      aMember({ id: idOf(1), states: [belongs(), full()] }),
      aMember({ id: idOf(2), states: [belongs('2026-07-01'), full()] }),
      aMember({ id: idOf(3), states: [belongs(), full(), exempt()] }),
    ];
    const on = (date: string) =>
      gatherItem(aPlanItem({ on: date }), { ...people, members }).expected.map(
        ({ memberId }) => memberId,
      );
    expect(on('2026-06-17')).toEqual([idOf(1)]);
    expect(on('2026-07-17')).toEqual([idOf(1), idOf(2)]);
  });

  it('is the committee for a committee meeting', () => {
    const members = [
      aMember({ id: idOf(1), states: [belongs(), full(), holdsPost('支部书记')] }),
      aMember({ id: idOf(2), states: [belongs(), full()] }),
    ];
    const item = aPlanItem({ kind: 'committee-meeting', on: '2026-06-17' });
    const { expected, circle } = gatherItem(item, { ...people, members });
    expect(expected.map(({ memberId }) => memberId)).toEqual([idOf(1)]);
    expect(circle).toBe('支部委员');
  });
});
