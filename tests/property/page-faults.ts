import {
  contentBottomPt,
  contentLeftPt,
  type PageMeasures,
} from '@shared/book/layout/page-geometry';
import type { ImageMark, LineMark, Page, TextMark } from '@shared/book/layout/page-list';

export const isText = (mark: Page['marks'][number]): mark is TextMark => mark.kind === 'text';
const isImage = (mark: Page['marks'][number]): mark is ImageMark => mark.kind === 'image';
const isLine = (mark: Page['marks'][number]): mark is LineMark => mark.kind === 'line';

/** Way from the first to past the last character, in points. */
export const widthOf = (mark: TextMark) =>
  (mark.advances.reduce((sum, advance) => sum + advance, 0) * mark.sizePt) / 1000;

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const opening = /^[“‘（《「]/u;

/** Where a text has ink at most; the empty half of an opening mark may hang out of its line. */
export function toBox(mark: TextMark): Box {
  const { x, y, sizePt, text } = mark;
  const left = x + (opening.test(text) ? sizePt / 2 : 0);
  const edges = { top: y - 0.8 * sizePt, bottom: y + 0.1 * sizePt };
  return { name: text, left, right: x + widthOf(mark), ...edges };
}

/** Texts between running head and foot. */
export function bodyTexts(page: Page, measures: PageMeasures): readonly TextMark[] {
  return page.marks
    .filter(isText)
    .filter(({ y }) => y > measures.contentTopPt && y < contentBottomPt(measures));
}

/** Texts, pictures and rules that leave the text's room. */
export function findOutside(page: Page, measures: PageMeasures): readonly string[] {
  const left = contentLeftPt(measures, page.number);
  const right = left + measures.contentWidthPt;
  const [top, bottom] = [measures.contentTopPt, contentBottomPt(measures)];
  const texts = page.marks.filter(isText);
  const running = new Set(texts.filter(({ y }) => y < top || y > bottom));
  const boxes = [
    ...texts.filter((mark) => !running.has(mark)).map(toBox),
    ...page.marks.filter(isImage).map(toImageBox),
  ];
  const outside = boxes.filter(
    (box) =>
      box.left < left - 0.1 ||
      box.right > right + 0.1 ||
      box.top < top - 0.1 ||
      box.bottom > bottom + 0.1,
  );
  // Head and foot: one text each for branch, meeting, foot and number.
  const stray = running.size > 4 ? [`${running.size} texts out of the text’s room`] : [];
  return [...outside.map(({ name }) => `page ${page.number}: ${name}`), ...stray];
}

function toImageBox({ x, y, width, height, photoId }: ImageMark): Box {
  return { name: photoId, left: x, right: x + width, top: y, bottom: y + height };
}

/** Pairs of texts or pictures of which one lies over the other. */
export function findOverlaps(page: Page): readonly string[] {
  const boxes = [
    ...page.marks.filter(isText).map(toBox),
    ...page.marks.filter(isImage).map(toImageBox),
  ].toSorted((one, other) => one.top - other.top);
  return boxes.flatMap((box, index) => {
    const found: string[] = [];
    for (const other of boxes.slice(index + 1)) {
      if (other.top >= box.bottom - 0.3) break;
      const isBeside = other.left >= box.right - 0.3 || other.right <= box.left + 0.3;
      if (!isBeside) found.push(`page ${page.number}: ${box.name} / ${other.name}`);
    }
    return found;
  });
}

/** Texts with a rule through them, as where a cell is too narrow or too low for its text. */
export function findCrossed(page: Page): readonly string[] {
  const lines = page.marks.filter(isLine);
  return page.marks
    .filter(isText)
    .filter((mark) => {
      const box = toBox(mark);
      const middle = mark.y - 0.35 * mark.sizePt;
      return lines.some(({ x1, x2, y1, y2 }) =>
        x1 === x2
          ? x1 > box.left + 0.3 && x1 < box.right - 0.3 && y1 < middle && y2 > middle
          : y1 > box.top && y1 < box.bottom - 0.3 && x1 < box.right - 1 && x2 > box.left + 1,
      );
    })
    .map(({ text }) => `page ${page.number}: ${text}`);
}

/** Pages but the last that end with a heading. */
export function findHeadingsLast(
  pages: readonly Page[],
  measures: PageMeasures,
): readonly string[] {
  return pages.slice(0, -1).flatMap((page) => {
    const marks = page.marks.filter(isText).filter(({ y }) => y < contentBottomPt(measures));
    const lowest = marks.toSorted((one, other) => one.y - other.y).at(-1);
    const isBelow = (y: number) => lowest !== undefined && y > lowest.y + 4;
    const hasMore = page.marks.some((mark) =>
      mark.kind === 'image' ? isBelow(mark.y) : mark.kind === 'line' && isBelow(mark.y1),
    );
    const { headingStyle, headingSizePt } = measures;
    const isHeading = lowest?.font === headingStyle && lowest.sizePt === headingSizePt;
    return isHeading && !hasMore ? [`page ${page.number}: ${lowest.text}`] : [];
  });
}

function count(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/**
 * Characters that are printed less often than they were given, or more often, unless heads and
 * labels that are repeated where a page turns have them. Plain spaces are not counted: those at
 * a line's end are not printed.
 */
export function findLostOrAdded(
  given: string,
  printed: string,
  repeated: string,
): readonly string[] {
  const before = count(given.replaceAll(' ', ''));
  const after = count(printed.replaceAll(' ', ''));
  return [...new Set([...before.keys(), ...after.keys()])].filter((character) => {
    const more = (after.get(character) ?? 0) - (before.get(character) ?? 0);
    return more < 0 || (more > 0 && !repeated.includes(character));
  });
}
