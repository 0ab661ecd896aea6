import type { Chapter } from '../model/book-model';

import { across } from './blocks/cell-grid';
import { INNER_RULE_PT, note, small } from './blocks/type-scale';
import { contentLeftPt } from './page-geometry';
import type { Mark } from './page-list';
import type { Setting } from './setting';
import { measureText, placeLine, setText } from './text/set-text';
import type { Span } from './text/to-glyphs';

/** Room between the running head and the rule under it. */
const RULE_DROP_PT = 5;
/** Neither head takes more of the width than this, and they never come closer than the gap. */
const MOST_OF_WIDTH = 0.58;
const HEAD_GAP_PT = 12;

/** What heads depend on. */
export interface HeadedSide {
  readonly chapter: Chapter;
  /** Title of the section that the chapter belongs to; empty for a section itself. */
  readonly section: string;
  readonly isRightHand: boolean;
  readonly isDraft: boolean;
}

type Side = 'start' | 'end';

function place(
  setting: Setting,
  span: Span,
  left: number,
  align: Side,
  y: number,
): readonly Mark[] {
  const [line] = setText(setting.fonts, [span], {
    widthPt: setting.measures.contentWidthPt,
    align,
  });
  return line ? placeLine(line, left, y) : [];
}

/** Shortens a head that would meet its neighbour; the whole name stands in the table. */
function toRoom(setting: Setting, text: string, roomPt: number): string {
  const [line] = setText(setting.fonts, [note(setting, text)], { widthPt: roomPt, align: 'start' });
  const kept = line?.marks.map((mark) => mark.text).join('') ?? '';
  return kept.length < text.length ? `${kept.slice(0, -1)}…` : text;
}

/** The branch on left-hand pages, the section on right-hand ones. */
const isUnderSection = ({ chapter, section, isRightHand }: HeadedSide) =>
  isRightHand && section !== '' && section !== chapter.headRight;

/** The record; beside the name of its section that name is not said again. */
function toOuterHead(page: HeadedSide): string {
  const { headRight } = page.chapter;
  const isSaidTwice = isUnderSection(page) && headRight.startsWith(`${page.section}\u3000`);
  return isSaidTwice ? headRight.slice(page.section.length).trim() : headRight;
}

function toHeads(setting: Setting, page: HeadedSide, left: number): readonly Mark[] {
  const { measures, fonts } = setting;
  const [inner, outer]: readonly [Side, Side] = page.isRightHand
    ? ['start', 'end']
    : ['end', 'start'];
  const record = toOuterHead(page);
  const mostPt = measures.contentWidthPt * MOST_OF_WIDTH;
  const meeting = toRoom(setting, page.isDraft ? `草稿\u3000${record}` : record, mostPt);
  const meetingPt = measureText(fonts, [note(setting, meeting)]);
  const roomPt = Math.min(mostPt, measures.contentWidthPt - meetingPt - HEAD_GAP_PT);
  const name = toRoom(setting, isUnderSection(page) ? page.section : page.chapter.headLeft, roomPt);
  const y = measures.headBaselinePt;
  return [
    ...place(setting, note(setting, name), left, inner, y),
    ...place(setting, note(setting, meeting), left, outer, y),
    across(left, left + measures.contentWidthPt, y + RULE_DROP_PT, INNER_RULE_PT),
    ...place(setting, small(setting, page.chapter.foot), left, inner, measures.footBaselinePt),
  ];
}

/**
 * Head and foot that all pages of a chapter on one side share: branch or section at the binding
 * side, the record at the outer side. A bare chapter has none, but a draft says so on every page.
 */
export function toRunningHeads(setting: Setting, page: HeadedSide): readonly Mark[] {
  const left = contentLeftPt(setting.measures, page.isRightHand ? 1 : 2);
  if (page.chapter.place?.isBare !== true) return toHeads(setting, page, left);
  if (!page.isDraft) return [];
  const outer = page.isRightHand ? 'end' : 'start';
  return place(setting, note(setting, '草稿'), left, outer, setting.measures.headBaselinePt);
}

/** The printed number at the outer side of the foot; none where the label is empty. */
export function toPageNumber(
  setting: Setting,
  { label, isRightHand }: { readonly label: string; readonly isRightHand: boolean },
): readonly Mark[] {
  if (label === '') return [];
  const { pageNumberIndentPt, pageNumberSizePt, footBaselinePt } = setting.measures;
  const left = contentLeftPt(setting.measures, isRightHand ? 1 : 2);
  const [outer, indent]: readonly [Side, number] = isRightHand
    ? ['end', -pageNumberIndentPt]
    : ['start', pageNumberIndentPt];
  const number: Span = { text: `— ${label} —`, style: 'serif', sizePt: pageNumberSizePt };
  return place(setting, number, left + indent, outer, footBaselinePt);
}
