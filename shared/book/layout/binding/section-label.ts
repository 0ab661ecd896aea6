/** A number within a section: 3-12, or 3-12b for the second page added after it. */
export interface SectionLabel {
  readonly section: number;
  /** Counts pages of the section from 1; odd numbers are right-hand pages. */
  readonly number: number;
  /** 0 for a page that has a number of its own, 1 for a, 2 for b, 27 for aa. */
  readonly added: number;
}

const LETTERS = 26;
const FIRST_LETTER = 'a'.charCodeAt(0);

function toLetters(added: number): string {
  if (added === 0) return '';
  const last = (added - 1) % LETTERS;
  return toLetters((added - 1 - last) / LETTERS) + String.fromCharCode(FIRST_LETTER + last);
}

function fromLetters(letters: string): number {
  return Array.from(letters).reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - FIRST_LETTER + 1,
    0,
  );
}

/** As 3-12 or 3-12b. */
export function formatSectionLabel({ section, number, added }: SectionLabel): string {
  return `${section}-${number}${toLetters(added)}`;
}

/** `null` for a label of another kind of numbering. */
export function parseSectionLabel(label: string): SectionLabel | null {
  const parts = /^(\d+)-(\d+)([a-z]*)$/.exec(label);
  if (!parts) return null;
  const [, section = '', number = '', letters = ''] = parts;
  return { section: Number(section), number: Number(number), added: fromLetters(letters) };
}
