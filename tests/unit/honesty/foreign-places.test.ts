import { findForeignPlaces } from '@shared/honesty/foreign-places';
import { aBranch } from '@tests/builders/branch';
import { describe, expect, it } from 'vitest';

const find = (text: string, ownPlaces: string[] = []) =>
  findForeignPlaces(
    [{ label: '内容第1段', memberId: null, text, field: 'content' }],
    aBranch({ ownPlaces }),
  ).map(({ word }) => word);

describe('the words of a place that is not the branch’s own', () => {
  it.each([
    ['我市党员干部要认真学习。', '我市'],
    ['本街道、社区的党员都参加了。', '本街道'],
    ['我县今年的任务已经下达。', '我县'],
    ['会后桥头镇党委作了安排。', '桥头镇'],
    ['青山社区党支部组织党员收看。', '青山社区'],
  ])('are asked about: %s', (text, word) => {
    expect(find(text)).toEqual([word]);
  });

  it('are asked about once, and not any more once they are known as ours', () => {
    expect(find('我市很重视，我市作了安排。')).toEqual(['我市']);
    expect(find('我市很重视。', ['我市'])).toEqual([]);
  });
});

it.each([
  '我旗今年的任务已经下达，我镇作了安排，本村分到三项。',
  '红旗镇党委派人到会指导。',
  '组织全村党员干部清理垃圾，进社区、进农村。',
  '到桥头镇党委参观学习，回来谈体会。',
  '邀请青山社区党支部联合开展活动。',
  '乡村振兴要靠产业，本地区的草场要养好。',
  '各镇党委书记都参加了，农村党支部要带头。',
  '小区、市场、城区的垃圾分类做得好。',
  '党员在村民会议上说了自己的看法，本村民小组也表了态。',
])('ordinary words are left alone: %s', (text) => {
  expect(find(text)).toEqual([]);
});
