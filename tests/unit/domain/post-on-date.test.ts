import { committeeOn, isCommitteePost, postsOn, postWordsOn } from '@shared/domain/post-on-date';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full, holdsPost } from '@tests/builders/member';
import { describe, expect, it } from 'vitest';

const aSecretary = aMember({
  id: idOf(1),
  states: [
    belongs(),
    full(),
    holdsPost('组织委员', '2016-03-01', '2021-11-11'),
    holdsPost('书记', '2021-11-12'),
  ],
});
const aLeaver = aMember({
  id: idOf(2),
  states: [belongs('2010-01-01', '2024-05-31'), full(), holdsPost('纪检委员', '2021-11-12')],
});
const aLeader = aMember({ id: idOf(3), states: [belongs(), full(), holdsPost('第一党小组组长')] });

describe('posts', () => {
  it('are those of the day, from the first to the last', () => {
    const on = (date: string) => postsOn(aSecretary, date);
    expect(on('2016-02-29')).toEqual([]);
    expect(on('2016-03-01')).toEqual(['组织委员']);
    expect(on('2021-11-11')).toEqual(['组织委员']);
    expect(on('2021-11-12')).toEqual(['书记']);
  });

  it('may be several at once', () => {
    const states = [holdsPost('副书记'), holdsPost('组织委员')];
    expect(postWordsOn({ states }, '2026-01-01')).toBe('副书记、组织委员');
  });
});

describe('committeeOn', () => {
  const idsOn = (date: string) =>
    committeeOn([aSecretary, aLeaver, aLeader], date).map(({ id }) => id);

  it('has who held one of its posts on the day and belonged to the branch', () => {
    expect(idsOn('2015-01-01')).toEqual([]);
    expect(idsOn('2022-01-01')).toEqual([idOf(1), idOf(2)]);
    expect(idsOn('2024-06-01')).toEqual([idOf(1)]);
  });
});

describe('isCommitteePost', () => {
  it.each(['书记', '支部书记', '副书记', '组织委员', '纪检委员', '支部书记、村委会主任'])(
    'takes %s for a post of the committee',
    (post) => expect(isCommitteePost(post)).toBe(true),
  );

  it.each(['', '第一书记', '村委会委员', '第一党小组组长', '原支部书记', '团支部书记', '会计'])(
    'takes %s for none',
    (post) => expect(isCommitteePost(post)).toBe(false),
  );
});
