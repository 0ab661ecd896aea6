import { findingsOf } from '@tests/builders/filing-check';
import { someMembers } from '@tests/builders/member';
import { aMatter, anEntry } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

describe('votes', () => {
  const vote = (inFavour: number, against = 0, abstained = 0) => ({
    matters: [aMatter({ vote: { method: 'show-of-hands', inFavour, against, abstained } })],
  });
  const withAttending = (count: number) =>
    someMembers(10).map(({ id }, index) =>
      index < count ? anEntry(id) : anEntry(id, 'absent', { reason: '外出' }),
    );

  it('are in order if everybody voted and more than half agreed', () => {
    expect(findingsOf(vote(6, 3, 1))).toEqual([]);
  });

  it('cannot be more than those with a vote who came', () => {
    expect(findingsOf({ ...vote(8, 1, 1), attendance: withAttending(9) })).toEqual([
      'false vote-above-present matters “村道路灯维护”赞成8票、反对1票、弃权1票，共10票，多于到会有表决权的9人。',
    ]);
  });

  it('are told if fewer than those who came', () => {
    expect(findingsOf(vote(7, 1))).toEqual([
      'advice vote-below-present matters “村道路灯维护”共8票，比到会有表决权的10人少2票，请核对弃权票数。',
    ]);
  });

  it('are bounded by a count put in by hand where there is one', () => {
    const countOverride = { expected: 12, attending: 12, reason: '以签到表为准' };
    expect(findingsOf({ ...vote(12), countOverride })).toEqual([]);
    expect(findingsOf({ ...vote(13), countOverride })).toEqual([
      'false vote-above-present matters “村道路灯维护”赞成13票、反对0票、弃权0票，共13票，多于另记的实到的12人。',
    ]);
  });

  it('need numbers and a title', () => {
    expect(findingsOf(vote(0))).toEqual([
      'missing vote-empty matters “村道路灯维护”有表决，但没有写票数。',
    ]);
    expect(findingsOf({ matters: [aMatter({ title: ' ' })] })).toEqual([
      'missing matter-title-missing matters 第1项议定事项没有写是什么事项。',
    ]);
  });

  it('may be taken with exactly half present, and not with fewer', () => {
    expect(findingsOf({ ...vote(5), attendance: withAttending(5) }).join()).not.toContain('quorum');
    expect(findingsOf({ ...vote(4), attendance: withAttending(4) })).toEqual([
      'advice general-meeting-quorum matters 到会 4，应到有表决权 10 的半数以上至少是 5，没有达到，按规定不能进行表决。',
    ]);
  });

  it('do not pass with exactly half of those expected', () => {
    expect(findingsOf(vote(5, 5))).toEqual([
      'advice general-meeting-majority matters “村道路灯维护”：赞成 5，应到有表决权 10 的超过半数至少是 6，没有达到，按规定没有通过。',
    ]);
  });

  it('pass with 9 of 16 and not with 8', () => {
    const members = someMembers(16);
    expect(findingsOf(vote(9, 7), { members })).toEqual([]);
    expect(findingsOf(vote(8, 8), { members }).join()).toContain('按规定没有通过');
  });

  it('of a day before the rule that is known ask, and block nothing', () => {
    const startsAt = '2018-10-26T14:30';
    const found = findingsOf({ ...vote(5, 5), startsAt, endsAt: '2018-10-26T16:00' });
    expect(found.filter((line) => line.includes('matters'))).toEqual([
      'advice rule-unknown matters “村道路灯维护”：没有收录当时的规定，请向上级核实。',
    ]);
  });

  it('are not asked of a matter without a vote', () => {
    expect(findingsOf({ matters: [aMatter()], attendance: withAttending(3) })).toEqual([]);
  });
});
