import { advanceOf } from '@shared/book/fonts/font-metrics';
import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { FontKey } from '@shared/book/fonts/font-key';
import type { ImageMark, MarkTag, Page, PageList, TextMark } from '@shared/book/layout/page-list';
import { assertPresent } from '@shared/util/assert';

/** A line of text as layout would place it, 24 points down the page for each `line`. */
export function aTextMark(
  text: string,
  { line = 1, font = 'serif', tag }: { line?: number; font?: FontKey; tag?: MarkTag } = {},
): TextMark {
  const metrics = assertPresent(bundledFonts.get(font), `${font} is bundled`);
  const advances = Array.from(text, (character) =>
    Math.round(advanceOf(metrics, character.codePointAt(0) ?? 0) ?? 0),
  );
  const place = { x: 100, y: 76 + line * 24, sizePt: 12 };
  return { kind: 'text', font, text, ...place, advances, ...(tag ? { tag } : {}) };
}

/** A picture of the fixtures in the middle of the page. */
export function anImageMark(photoId: string, alternative: string, tag?: MarkTag): ImageMark {
  const box = { x: 150, y: 300, width: 240, height: 180 };
  return { kind: 'image', photoId, alternative, ...box, ...(tag ? { tag } : {}) };
}

export function aPage(number: number, overrides: Partial<Page> = {}): Page {
  return { number, label: String(number), chapter: '', marks: [], links: [], ...overrides };
}

/** A4 pages with nothing else around them. */
export function aPageList(pages: readonly Page[], overrides: Partial<PageList> = {}): PageList {
  return {
    format: 2,
    title: '红旗村党支部 <2026年度>',
    author: '红旗村党支部 & 村委会',
    widthPt: 595.28,
    heightPt: 841.89,
    pages,
    outline: [],
    ...overrides,
  };
}
