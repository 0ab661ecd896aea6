import type { LocalDate } from '../../domain/schema';

import type { MemberCategory, MemberDraft } from './member-draft';
import { readRosterDate } from './roster-date';
import { rosterFieldNames } from './roster-field';
import type { CellOf, Tell } from './roster-remark';
import { oneYearLater } from '../to-member';

type Membership = Pick<MemberDraft, 'category' | 'joinedOn' | 'fullMemberOn' | 'belongsFrom'>;

export interface MembershipContext {
  readonly today: LocalDate;
  /** What a member is whose row does not tell it; null refuses such a row. */
  readonly defaultCategory: MemberCategory | null;
  /** Since when a member counts whose row has no date of joining. */
  readonly countedFrom: LocalDate;
  /**
   * What the member is by the book whom the row certainly is about; null if it is nobody there.
   * A row about somebody in the book need not tell again what the book knows.
   */
  readonly present: MemberCategory | null;
}

/** The founding of the Party; nobody joined before. */
const PARTY_FOUNDED = '1921-07-01';
const YOUNGEST_AGE_YEARS = 18;

/**
 * Reads what the row says of membership.
 *
 * What a member is today follows from 人员类别, else from 转正日期, else from 入党日期 less than a
 * year ago (probation lasts one year), else from the user's default. Dates that contradict each
 * other refuse the row, since 应到 and votes are counted from them.
 *
 * @returns null if a remark has refused the row.
 */
export function readMembership(
  cellOf: CellOf,
  bornOn: LocalDate | null,
  context: MembershipContext,
  tell: Tell,
): Membership | null {
  const joinedOn = readPastDate(cellOf, 'joinedOn', context.today, tell);
  const movedInOn = readPastDate(cellOf, 'movedInOn', context.today, tell);
  const fullMemberOn = readFullMemberDate(cellOf, context.today, tell);
  if (joinedOn !== null) checkJoining(joinedOn, fullMemberOn, bornOn, tell);
  const category = decideCategory(cellOf('category'), joinedOn, fullMemberOn, context, tell);
  if (category === null) return null;
  const start = movedInOn ?? joinedOn;
  if (start === null && context.present === null) {
    tell('check', 'joinedOn', `没有完整的入党日期，从${context.countedFrom}起计入名册`);
  }
  return { category, joinedOn, fullMemberOn, belongsFrom: start ?? context.countedFrom };
}

type DateField = 'joinedOn' | 'fullMemberOn' | 'movedInOn' | 'lostOn' | 'mobileOn';

/** A date cell of a row; what cannot be read is told and left empty. */
export function readDate(
  cellOf: CellOf,
  field: DateField,
  today: LocalDate,
  tell: Tell,
): LocalDate | null {
  const cell = cellOf(field);
  const read = readRosterDate(cell, today);
  if (read.kind === 'empty') return null;
  if (read.kind === 'unclear') {
    tell('check', field, `${rosterFieldNames[field]}${read.reason}，先留空`);
    return null;
  }
  if (read.isSerial)
    tell('note', field, `${rosterFieldNames[field]}的数字“${cell.trim()}”是${read.date}`);
  return read.date;
}

function readPastDate(
  cellOf: CellOf,
  field: 'joinedOn' | 'movedInOn',
  today: LocalDate,
  tell: Tell,
): LocalDate | null {
  const date = readDate(cellOf, field, today, tell);
  if (date === null || (date <= today && date >= PARTY_FOUNDED)) return date;
  const why = date > today ? '在今天之后' : '早于建党';
  tell('refuse', field, `${rosterFieldNames[field]}${date}${why}，请核对`);
  return date;
}

/** A day to come is a plan, not a fact: the member still is probationary. */
function readFullMemberDate(cellOf: CellOf, today: LocalDate, tell: Tell): LocalDate | null {
  const date = readDate(cellOf, 'fullMemberOn', today, tell);
  if (date === null || date <= today) return date;
  tell('check', 'fullMemberOn', `转正日期${date}还没到，先留空，按预备党员计`);
  return null;
}

function checkJoining(
  joinedOn: LocalDate,
  fullMemberOn: LocalDate | null,
  bornOn: LocalDate | null,
  tell: Tell,
): void {
  if (fullMemberOn !== null && fullMemberOn < joinedOn) {
    tell('refuse', 'fullMemberOn', `转正日期${fullMemberOn}早于入党日期${joinedOn}，请核对`);
  }
  if (bornOn === null) return;
  if (bornOn >= joinedOn) {
    tell('refuse', 'joinedOn', `入党日期${joinedOn}不晚于出生日期${bornOn}，请核对`);
  } else if (yearsBetween(bornOn, joinedOn) < YOUNGEST_AGE_YEARS) {
    tell('check', 'joinedOn', `入党时不满${YOUNGEST_AGE_YEARS}岁，请核对出生和入党日期`);
  }
}

function yearsBetween(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function decideCategory(
  cell: string,
  joinedOn: LocalDate | null,
  fullMemberOn: LocalDate | null,
  context: MembershipContext,
  tell: Tell,
): MemberCategory | null {
  const isInFirstYear = joinedOn !== null && oneYearLater(joinedOn) > context.today;
  const written = readCategory(cell, tell);
  if (written === 'probationary' && fullMemberOn !== null) {
    tell('refuse', 'category', `写的是预备党员，但转正日期${fullMemberOn}已过，请核对`);
    return null;
  }
  const isTooEarly = written === 'full' && fullMemberOn === null && isInFirstYear;
  if (isTooEarly && context.present !== 'full') {
    tell('refuse', 'category', '写的是正式党员，但入党不满一年，也没有转正日期，请核对');
    return null;
  }
  if (written !== null) {
    const isDayOpen = written === 'full' && fullMemberOn === null && joinedOn !== null;
    if (isDayOpen && context.present === null) {
      tell(
        'check',
        'fullMemberOn',
        `没有完整的转正日期，按入党一年后（${oneYearLater(joinedOn)}）计`,
      );
    }
    return written;
  }
  if (fullMemberOn !== null) return 'full';
  if (context.present !== null) return context.present;
  if (isInFirstYear) return 'probationary';
  if (context.defaultCategory === null) {
    tell(
      'refuse',
      'category',
      '没有人员类别，也没有完整的转正日期，判断不了是正式党员还是预备党员',
    );
  }
  return context.defaultCategory;
}

function readCategory(cell: string, tell: Tell): MemberCategory | null {
  const text = cell.replace(/\s/g, '');
  if (/^(?:中共)?正式(?:党员)?$/.test(text) || text === '中共党员') return 'full';
  if (/^(?:中共)?预备(?:党员)?$/.test(text)) return 'probationary';
  if (!/^(?:党员|无|[-—–－/／]*)$/.test(text)) {
    tell('check', 'category', `人员类别“${text}”看不懂，按日期判断`);
  }
  return null;
}
