import type { FontBook } from '../../fonts/font-metrics';
import type { Mark, PageLink } from '../page-list';
import type { PageSlot } from '../page-slot';
import { toRounded } from '../rounding';
import { withTag } from '../tags';
import { measureText, placeLine, setText } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

/** No number is set smaller than this to fit its room, in points. */
const SMALLEST_SIZE_PT = 5;
/** Leaders end under each other for numbers up to this width, in ems. */
const COMMON_NUMBER_EMS = 1.5;
/** Room on both sides of a leader, in ems. */
const LEADER_GAP_EMS = 0.5;

function toSpan(fonts: FontBook, slot: PageSlot, label: string): Span {
  const span: Span = { ...slot, text: `${slot.before}${label}${slot.after}` };
  const widthPt = measureText(fonts, [span]);
  if (widthPt <= slot.widthPt) return span;
  const fitting = Math.floor((slot.sizePt * slot.widthPt * 2) / widthPt) / 2;
  return { ...span, sizePt: Math.max(SMALLEST_SIZE_PT, fitting) };
}

/** Dots on one grid that is counted from the right, so that they stand under each other. */
function toLeader(fonts: FontBook, slot: PageSlot, numberPt: number): readonly Mark[] {
  if (slot.leaderFromPt === null) return [];
  const em = slot.sizePt;
  const gapPt = LEADER_GAP_EMS * em;
  const skipped = Math.ceil((Math.max(numberPt, COMMON_NUMBER_EMS * em) + gapPt) / em);
  const roomPt = slot.widthPt - skipped * em - slot.leaderFromPt - gapPt;
  const count = Math.floor(roomPt / em);
  if (count < 1) return [];
  const x = slot.x + slot.widthPt - (skipped + count) * em;
  const lines = setText(fonts, [{ text: '…'.repeat(count), style: 'serif', sizePt: em }], {
    widthPt: (count + 1) * em,
    align: 'start',
  });
  return lines.flatMap((line) => placeLine(line, x, slot.y));
}

/**
 * Prints a page's number in the room that was kept for it, with its leader. A page without a
 * number gets neither.
 */
export function fillSlot(fonts: FontBook, slot: PageSlot, label: string): readonly Mark[] {
  if (label === '') return [];
  const span = toSpan(fonts, slot, label);
  const leader = toLeader(fonts, slot, measureText(fonts, [span]));
  const lines = setText(fonts, [span], { widthPt: slot.widthPt, align: slot.align });
  const number = lines.slice(0, 1).flatMap((line) => placeLine(line, slot.x, slot.y));
  return [...leader, ...withTag(number, slot.tag)];
}

/** The part of the page that leads to the other one. */
export function toLink(slot: PageSlot, toPage: number): PageLink {
  return {
    x: toRounded(slot.x),
    y: toRounded(slot.y - slot.abovePt),
    width: toRounded(slot.widthPt),
    height: toRounded(slot.abovePt + slot.belowPt),
    toPage,
  };
}
