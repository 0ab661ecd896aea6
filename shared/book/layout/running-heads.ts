import type { Chapter } from '../model/book-model';

import { across } from './blocks/cell-grid';
import { INNER_RULE_PT, note, small } from './blocks/type-scale';
import { contentLeftPt, isRightHand } from './page-geometry';
import type { Mark } from './page-list';
import type { Setting } from './setting';
import { placeLine, setText } from './text/set-text';
import type { Span } from './text/to-glyphs';

/** Room between the running head and the rule under it. */
const RULE_DROP_PT = 5;

function place(
  setting: Setting,
  span: Span,
  left: number,
  align: 'start' | 'end',
  y: number,
): readonly Mark[] {
  const [line] = setText(setting.fonts, [span], {
    widthPt: setting.measures.contentWidthPt,
    align,
  });
  return line ? placeLine(line, left, y) : [];
}

/** Shortens a running head that would meet its neighbour; the whole name stands in the table. */
function toHalf(setting: Setting, text: string): string {
  const [line] = setText(setting.fonts, [note(setting, text)], {
    widthPt: setting.measures.contentWidthPt * 0.58,
    align: 'start',
  });
  const kept = line?.marks.map((mark) => mark.text).join('') ?? '';
  return kept.length < text.length ? `${kept.slice(0, -1)}…` : text;
}

/**
 * Running head and foot of one page: branch at the binding side, meeting and page number at the
 * outer side.
 */
export function toRunningHeads(
  setting: Setting,
  chapter: Chapter,
  pageNumber: number,
  isDraft: boolean,
): readonly Mark[] {
  const { measures } = setting;
  const left = contentLeftPt(measures, pageNumber);
  const [inner, outer] = isRightHand(pageNumber)
    ? (['start', 'end'] as const)
    : (['end', 'start'] as const);
  const indent = isRightHand(pageNumber)
    ? -measures.pageNumberIndentPt
    : measures.pageNumberIndentPt;
  const meeting = isDraft ? `草稿\u3000${chapter.headRight}` : chapter.headRight;
  const number: Span = {
    text: `— ${pageNumber} —`,
    style: 'serif',
    sizePt: measures.pageNumberSizePt,
  };
  return [
    ...place(
      setting,
      note(setting, toHalf(setting, chapter.headLeft)),
      left,
      inner,
      measures.headBaselinePt,
    ),
    ...place(setting, note(setting, meeting), left, outer, measures.headBaselinePt),
    across(
      left,
      left + measures.contentWidthPt,
      measures.headBaselinePt + RULE_DROP_PT,
      INNER_RULE_PT,
    ),
    ...place(setting, small(setting, chapter.foot), left, inner, measures.footBaselinePt),
    ...place(setting, number, left + indent, outer, measures.footBaselinePt),
  ];
}
