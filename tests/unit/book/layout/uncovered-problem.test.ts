import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { findUncoveredIn } from '@shared/book/layout/uncovered-problem';
import type { PlacedText } from '@shared/book/model/list-texts';

const find = (...texts: readonly PlacedText[]) => findUncoveredIn(texts, bundledFonts);

describe('characters that no font has', () => {
  it('are told once for each record and field', () => {
    const text = { text: '𱍐面𱍐面', record: '主题党日第1次', field: '主题' };
    expect(find(text, text).map(({ what }) => what)).toEqual([
      '主题党日第1次的“主题”中有一个字无法打印：𱍐（U+31350），随附字体中没有这个字。',
    ]);
  });

  it('are told of a book’s title in its own words, not in those of a record', () => {
    const [problem] = find({
      ...{ text: '𱍐面村记录簿', record: '2026年度封面', field: '书名' },
      isBookTitle: true,
    });
    expect(problem).toMatchObject({
      isBookTitle: true,
      what: '书名中有一个字无法打印：𱍐（U+31350），随附字体中没有这个字。',
      safe: '记录都已保存，没有改动；打印文件没有生成。',
      next: '请在书名里给这个字换一个写法，如“某（左韦右华）”。',
    });
  });
});
