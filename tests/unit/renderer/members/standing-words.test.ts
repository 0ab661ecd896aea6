import { describe, expect, it } from 'vitest';

import { findMembers } from '@renderer/features/members/find-members';
import { toStandingWords } from '@renderer/features/members/standing-words';
import { aMember, belongs, exempt, full, probationary, suspended } from '@tests/builders/member';
import { idOf } from '@tests/builders/ids';

const DAY = '2026-06-17';

describe('toStandingWords', () => {
  it.each([
    [[belongs(), full()], '正式党员'],
    [[belongs(), probationary('2026-03-17')], '预备党员'],
    [[belongs(), full(), suspended('2026-01-01')], '正式党员，停止行使表决权'],
    [[belongs(), full(), exempt()], '正式党员，不计入应到（年老体弱卧床或生活不能自理）'],
    [
      [belongs(), full(), exempt({ meetingVoteOn: null })],
      '正式党员，仍计入应到：免计手续缺大会通过',
    ],
    [[belongs('2010-01-01', '2026-05-31'), full()], '不在本支部（到2026年5月31日（周日）为止）'],
    [[belongs('2026-07-01'), full()], '2026年7月1日（周三）起才在本支部'],
    [[full()], '没有登记在本支部的日子'],
  ])('says of %j: %s', (states, words) => {
    expect(toStandingWords(aMember({ states }), DAY)).toBe(words);
  });

  it('still counts who leaves on the day itself', () => {
    expect(toStandingWords(aMember({ states: [belongs('2010-01-01', DAY), full()] }), DAY)).toBe(
      '正式党员',
    );
  });
});

describe('findMembers', () => {
  const members = ['乌云毕力格', '洛桑·次仁旺堆', '单雄'].map((name, index) =>
    aMember({ id: idOf(index + 1), name }),
  );
  const names = (typed: string) => findMembers(members, typed).map(({ name }) => name);

  it.each([
    ['', ['乌云毕力格', '洛桑·次仁旺堆', '单雄']],
    ['wyb', ['乌云毕力格']],
    ['shan', ['单雄']],
    ['旺堆', ['洛桑·次仁旺堆']],
    ['xyz', []],
  ])('finds by %j', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });
});
