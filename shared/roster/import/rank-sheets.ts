import type { Sheet, Workbook } from '../../tables/sheet';

import { findHeader } from './roster-columns';
import { fieldOfHeader } from './roster-field';
import { toRosterTable } from './roster-row';

/**
 * Which sheet of a workbook most likely is the roster: one that is shown before a hidden one, then
 * the one whose header names most fields, then the one with most rows.
 *
 * @returns Its place in the workbook.
 */
export function findRosterSheet({ sheets, dateSystem }: Workbook): number {
  const ranked = sheets
    .map((sheet, index) => ({ index, rank: rankSheet(sheet, dateSystem) }))
    .sort((one, other) => compareRanks(other.rank, one.rank));
  return ranked[0]?.index ?? 0;
}

function rankSheet(sheet: Sheet, dateSystem: Workbook['dateSystem']): readonly number[] {
  const { rows } = toRosterTable(sheet, dateSystem);
  const header = findHeader(rows);
  const cells = header === null ? [] : (rows[header]?.cells ?? []);
  const fields = new Set(cells.map(fieldOfHeader).filter((field) => field !== null));
  return [sheet.isHidden ? 0 : 1, fields.size, rows.length];
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place === -1 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
