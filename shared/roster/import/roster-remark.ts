import type { RosterField } from './roster-field';

/**
 * Something that a cell's reader has to tell, as a Chinese sentence without the row's number.
 *
 * - `refuse`: the row cannot be imported as it is.
 * - `check`: it can, but a human should look (something was left out or does not agree).
 * - `note`: the text was put into its usual form and nothing was lost.
 */
export interface RosterRemark {
  readonly level: 'refuse' | 'check' | 'note';
  readonly field: RosterField | null;
  readonly text: string;
}

/** Takes remarks as a row is read. */
export type Tell = (level: RosterRemark['level'], field: RosterField, text: string) => void;

/** The cells of a row by field; a field without a column reads as an empty text. */
export type CellOf = (field: RosterField) => string;
