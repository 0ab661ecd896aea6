import { toNormalName } from '../../domain/names';

import { toEthnicity } from '../ethnicity';
import { readRosterDate } from './roster-date';
import type { RosterField } from './roster-field';

/** A column without a header. */
export interface SilentColumn {
  readonly index: number;
  readonly cells: readonly string[];
}

/** Share of the filled cells that must look like the field; a few slips do not spoil a column. */
const NEEDED_SHARE = 0.7;

/** Only tells whether a cell is a date at all, for which the day of reading does not matter. */
const ANY_DAY = '2000-01-01';

type Guess = readonly [RosterField, (cell: string) => boolean];

/** The most telling fields first: a sex is also a Han text, as a name is. */
const guesses: readonly Guess[] = [
  ['identityNumber', (cell) => /^(?:\d{17}[\dXx]|\d{15}|\d\.\d+[Ee]\+1[4-8])$/.test(cell)],
  ['phone', (cell) => /^(?:1\d{10}|0\d{2,3}-?\d{7,8})$/.test(cell)],
  ['sex', (cell) => /^[男女]$/.test(cell)],
  ['category', (cell) => /^(?:中共)?(?:正式|预备)(?:党员)?$/.test(cell)],
  ['ethnicity', (cell) => toEthnicity(cell) !== null],
  ['group', (cell) => /(?:小组|组)$/.test(cell)],
  ['name', looksLikeName],
];

/**
 * Guesses fields out of the cells of columns that have no header. Dates are told apart by age:
 * people are born, then join, then become full members; a single date column is not guessed.
 *
 * @param taken - Fields that other columns already hold.
 * @returns The field by column index; columns that look like nothing are not in it.
 */
export function guessByContent(
  columns: readonly SilentColumn[],
  taken: ReadonlySet<RosterField>,
): ReadonlyMap<number, RosterField> {
  const found = new Map<number, RosterField>();
  const filled = columns
    .map(({ index, cells }) => ({
      index,
      cells: cells
        .map((cell) => cell.normalize('NFKC').replace(/\s/g, ''))
        .filter((cell) => cell !== ''),
    }))
    .filter(({ cells }) => cells.length > 0);
  for (const [field, looksRight] of guesses) {
    if (taken.has(field)) continue;
    const column = filled.find(
      ({ index, cells }) => !found.has(index) && shareOf(cells, looksRight) >= NEEDED_SHARE,
    );
    if (column !== undefined) found.set(column.index, field);
  }
  const rest = filled.filter(({ index }) => !found.has(index));
  for (const [index, field] of guessDates(rest, taken)) found.set(index, field);
  return found;
}

function guessDates(
  columns: readonly SilentColumn[],
  taken: ReadonlySet<RosterField>,
): readonly (readonly [number, RosterField])[] {
  const dated = columns
    .filter(({ cells }) => shareOf(cells, (cell) => toDay(cell) !== null) >= NEEDED_SHARE)
    .map(({ index, cells }) => ({ index, middle: middleDay(cells) }))
    .sort((one, other) => (one.middle < other.middle ? -1 : 1));
  const free = (['bornOn', 'joinedOn', 'fullMemberOn'] as const).filter(
    (field) => !taken.has(field),
  );
  if (dated.length < 2 && free.length > 1) return [];
  return dated.flatMap(({ index }, place) => {
    const field = free[place];
    return field === undefined ? [] : [[index, field] as const];
  });
}

function middleDay(cells: readonly string[]): string {
  const days = cells
    .map(toDay)
    .filter((day) => day !== null)
    .sort();
  return days[Math.floor(days.length / 2)] ?? '';
}

function toDay(cell: string): string | null {
  const read = readRosterDate(cell, ANY_DAY);
  if (read.kind === 'date') return read.date;
  const month = /^((?:19|20)\d{2})(?:[年./-](\d{1,2})月?|(\d{2}))$/.exec(cell);
  if (month === null) return null;
  return `${month[1] ?? ''}-${(month[2] ?? month[3] ?? '').padStart(2, '0')}`;
}

function looksLikeName(cell: string): boolean {
  return /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(?:·\p{Script=Han}+)+$|^\p{Script=Han}{5,12}$/u.test(
    toNormalName(cell),
  );
}

function shareOf(cells: readonly string[], looksRight: (cell: string) => boolean): number {
  return cells.filter(looksRight).length / cells.length;
}
