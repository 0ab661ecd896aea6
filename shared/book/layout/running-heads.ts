import type { FontBook } from '../fonts/font-metrics';
import type { Chapter } from '../model/book-model';

import { across } from './blocks/cell-grid';
import { INNER_RULE_PT, note, NOTE_SIZE_PT, small } from './blocks/type-scale';
import {
  CONTENT_WIDTH_PT,
  contentLeftPt,
  FOOT_BASELINE_PT,
  HEAD_BASELINE_PT,
  isRightHand,
} from './page-geometry';
import type { Mark } from './page-list';
import { placeLine, setText } from './text/set-text';
import type { Span } from './text/to-glyphs';

/** Room between the running head and the rule under it. */
const RULE_DROP_PT = 5;

function place(
  fonts: FontBook,
  span: Span,
  left: number,
  align: 'start' | 'end',
  y: number,
): readonly Mark[] {
  const [line] = setText(fonts, [span], { widthPt: CONTENT_WIDTH_PT, align });
  return line ? placeLine(line, left, y) : [];
}

/** Shortens a running head that would meet its neighbour; the whole name stands in the table. */
function toHalf(fonts: FontBook, text: string): string {
  const [line] = setText(fonts, [note(text)], { widthPt: CONTENT_WIDTH_PT * 0.58, align: 'start' });
  const kept = line?.marks.map((mark) => mark.text).join('') ?? '';
  return kept.length < text.length ? `${kept.slice(0, -1)}…` : text;
}

/**
 * Running head and foot of one page: branch at the binding side, meeting and page number at the
 * outer side.
 */
export function toRunningHeads(
  fonts: FontBook,
  chapter: Chapter,
  pageNumber: number,
  isDraft: boolean,
): readonly Mark[] {
  const left = contentLeftPt(pageNumber);
  const [inner, outer] = isRightHand(pageNumber)
    ? (['start', 'end'] as const)
    : (['end', 'start'] as const);
  const meeting = isDraft ? `草稿\u3000${chapter.headRight}` : chapter.headRight;
  const number: Span = { text: `— ${pageNumber} —`, style: 'serif', sizePt: NOTE_SIZE_PT + 1.5 };
  return [
    ...place(fonts, note(toHalf(fonts, chapter.headLeft)), left, inner, HEAD_BASELINE_PT),
    ...place(fonts, note(meeting), left, outer, HEAD_BASELINE_PT),
    across(left, left + CONTENT_WIDTH_PT, HEAD_BASELINE_PT + RULE_DROP_PT, INNER_RULE_PT),
    ...place(fonts, small(chapter.foot), left, inner, FOOT_BASELINE_PT),
    ...place(fonts, number, left, outer, FOOT_BASELINE_PT),
  ];
}
