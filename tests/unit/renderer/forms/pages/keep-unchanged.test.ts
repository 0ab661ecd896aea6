import { describe, expect, it } from 'vitest';

import { keepUnchanged } from '@renderer/forms/pages/keep-unchanged';
import type { Page, PageList } from '@shared/book/layout/page-list';

const aPage = (number: number, y: number): Page => ({
  number,
  label: String(number),
  chapter: '',
  marks: [{ kind: 'rect', x: 0, y, width: 1, height: 1 }],
  links: [],
});

const aList = (pages: readonly Page[]): PageList => ({
  format: 2,
  title: '试印',
  author: '红旗村党支部',
  widthPt: 100,
  heightPt: 100,
  pages,
  outline: [],
  glyphOutlines: [{ font: 'mongolian', glyph: 7, path: 'M0 0Z' }],
});

describe('keepUnchanged', () => {
  it('keeps the objects of pages that say the same, and takes the others', () => {
    const last = aList([aPage(1, 1), aPage(2, 2)]);
    const next = aList([aPage(1, 1), aPage(2, 3), aPage(3, 4)]);
    const kept = keepUnchanged(last, next);
    expect(kept).toEqual(next);
    expect(kept.pages[0]).toBe(last.pages[0]);
    expect(kept.pages[1]).toBe(next.pages[1]);
    expect(kept.glyphOutlines).toBe(last.glyphOutlines);
  });

  it('drops pages that are no longer there', () => {
    const next = aList([aPage(1, 1)]);
    expect(keepUnchanged(aList([aPage(1, 1), aPage(2, 2)]), next)).toEqual(next);
  });
});
