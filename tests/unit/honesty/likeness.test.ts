import { LEAST_SHARE, likenessOf } from '@shared/honesty/likeness';
import { describe, expect, it } from 'vitest';

const criticism =
  '老李在联系群众上做得还不够，平时到牧户家里走得少，有的困难是别人反映了才知道；开会发言比较客气，不太愿意当面指出问题，希望今后多下去看、多当面说。';

describe('passages of different records', () => {
  it('are found again with a name and a year changed', () => {
    const again = criticism.replace('老李', '老王').replace('今后', '新的一年');
    expect(likenessOf(criticism, again)).toBeGreaterThan(LEAST_SHARE);
  });

  it('are found again with a sentence put in', () => {
    const longer = criticism.replace('开会发言', '去年冬天的雪灾也是这样。开会发言');
    expect(likenessOf(criticism, longer)).toBeGreaterThan(LEAST_SHARE);
  });

  it('are not the same for being on the same matter', () => {
    const other =
      '他家今年草场少，牛又得了病，我去看过两次，帮着联系了兽医站；他自己说以前不爱开口求人，往后有难处会早点说，不等别人来问。';
    expect(likenessOf(criticism, other)).toBeLessThan(LEAST_SHARE / 2);
  });
});

/** Ordinary phrases of a record: two records may well have them both. */
const ordinary: readonly (readonly [one: string, other: string])[] = [
  [
    '14:30，全体起立，奏唱国歌。主持人宣布应到46人、实到42人，请假4人，符合规定，会议开始。',
    '15:00，全体起立，奏唱国歌。主持人宣布应到45人、实到43人，请假2人，符合规定，会议开始。',
  ],
  [
    '集体学习《中国共产党支部工作条例（试行）》第四章，由书记领学，党员逐条对照支部工作谈体会，用时四十分钟左右，大家作了笔记。',
    '集体学习《中国共产党支部工作条例（试行）》第六章，组织委员领学，重点讲了换届的程序和票数怎么算，会后发了一张问答单子。',
  ],
  ['同意。', '同意。'],
  ['会议议程：一、学习；二、讨论；三、表决。', '会议议程：一、学习；二、讨论；三、表决。'],
  [
    '《条例》第十六条写得很清楚：“党支部每月相对固定1天开展主题党日，组织党员集中学习、过组织生活、进行民主议事和志愿服务等。”',
    '《条例》第十六条写得很清楚：“党支部每月相对固定1天开展主题党日，组织党员集中学习、过组织生活、进行民主议事和志愿服务等。”我们差在民主议事。',
  ],
  [
    '党员分成四个小组，到村道两侧清理蒿草和垃圾，上午九点开始，十一点半结束，清了一点四公里，装了三车。',
    '党员分成三个小组，给八户老人家里拉水、劈柴，下午两点开始，五点结束，顺便看了电线和烟囱。',
  ],
];

it.each(ordinary)('does not take ordinary words for copied ones: %s', (one, other) => {
  expect(likenessOf(one, other)).toBeLessThan(LEAST_SHARE);
});
