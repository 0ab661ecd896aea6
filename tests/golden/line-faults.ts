import {
  contentBottomPt,
  contentLeftPt,
  pageMeasures,
  type PageMeasures,
} from '@shared/book/layout/page-geometry';
import type { Page, PageList, TextMark } from '@shared/book/layout/page-list';

/** GB/T 15834-2011 5.1: stops, closing marks and 连接号, 间隔号 do not start a line. */
const neverFirst = /^[，。、；：！？）〕］｝》〉」』】〗”’…·～〜％‰℃）,.;:!?)\]}%]/u;
/** GB/T 15834-2011 5.1: opening marks do not end a line. */
const neverLast = /[（〔［｛《〈「『【〖“‘￥＄№([{$]$/u;
/** A dash of two is not parted between lines. */
const halfDash = /^—(?!—)|(?<!—)—$/u;

const widthOf = ({ advances, sizePt }: TextMark) =>
  (advances.reduce((sum, advance) => sum + advance, 0) * sizePt) / 1000;

/** Marks of one baseline belong to one line unless a gap wider than this parts them. */
const GAP_PT = 3;

interface Line {
  readonly text: string;
  readonly y: number;
  readonly endX: number;
}

function joinMarks(marks: readonly TextMark[]): readonly Line[] {
  const lines: Line[] = [];
  for (const mark of marks) {
    const last = lines.at(-1);
    const isSame = last?.y === mark.y && Math.abs(mark.x - last.endX) < GAP_PT;
    const text = isSame ? last.text + mark.text : mark.text;
    const line = { text, y: mark.y, endX: mark.x + widthOf(mark) };
    if (isSame) lines[lines.length - 1] = line;
    else lines.push(line);
  }
  return lines;
}

/** Lines of a page's body, those of table cells included, in the order of reading. */
export function bodyLines(
  page: Page,
  measures: PageMeasures = pageMeasures.compact,
): readonly Line[] {
  const marks = page.marks
    .filter((mark) => mark.kind === 'text')
    .filter(({ y }) => y > measures.contentTopPt && y < contentBottomPt(measures))
    .sort((one, other) => one.y - other.y || one.x - other.x);
  return joinMarks(marks);
}

/** Lines that start or end against 禁则. */
export function findBadLines(
  pages: PageList,
  measures: PageMeasures = pageMeasures.compact,
): readonly string[] {
  return pages.pages.flatMap((page) =>
    bodyLines(page, measures)
      .map(({ text }) => text.trim())
      .filter((text) => neverFirst.test(text) || neverLast.test(text) || halfDash.test(text))
      .map((text) => `page ${page.number}: ${text}`),
  );
}

/** Lines that run out of the text's width. A mark of punctuation may give its empty half. */
export function findOverfullLines(
  pages: PageList,
  measures: PageMeasures = pageMeasures.compact,
): readonly string[] {
  return pages.pages.flatMap((page) => {
    const right = contentLeftPt(measures, page.number) + measures.contentWidthPt;
    return bodyLines(page, measures)
      .filter(({ endX }) => endX > right + 0.5)
      .map(
        ({ text, endX }) => `page ${page.number}, ${(endX - right).toFixed(1)} pt over: ${text}`,
      );
  });
}
