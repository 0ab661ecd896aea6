import type { FieldMeaning, FieldNames } from './field-names';
import { PICTURE_COLUMN, type FormList, type FormValues } from './form-values';
import { readParagraphs, type FormParagraph } from './read-paragraphs';

/** Between these the library finds a field; Unicode gives them to no character. */
export const MARK_START = '\ufdd0';
export const MARK_END = '\ufdd1';

/** A part with its fields marked by their keys, which `toPatches` reads. */
export interface MarkedPart {
  readonly xml: string;
  readonly keys: ReadonlySet<string>;
  /** Names as they stand in the form. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Field {
  readonly name: string;
  readonly meaning: FieldMeaning;
  readonly isAlone: boolean;
  /** Where its characters are, piece by piece: a word processor splits a field as it likes. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
}

/** `{主题}`, doubled as well, and in the width in which a Chinese keyboard types braces. */
const fieldPattern = /[{｛]{1,2}([^{}｛｝<>\n]{1,60})[}｝]{1,2}/gu;
/** What tells one paragraph from another and may not stand twice. */
const onlyOnce = / w14:(?:paraId|textId)="[^"]*"|<w:bookmark(?:Start|End)\b[^>]*\/>/g;
/** A form of many pages has some hundred; more are made up to stall the filling. */
const MOST_FIELDS = 2000;

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
const toPlainText = (raw: string) =>
  raw.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof named) => named[name]);

/**
 * Puts marks for the fields of one part: each in one piece, known ones alone, so that an unknown one
 * stays as the user wrote it. A paragraph with a list alone in it, or with parts of its entries, is
 * repeated for each entry; in a table it is the row that is repeated, by the library.
 *
 * @throws {RangeError} If there are more fields than any form has.
 */
export function markFields(xml: string, names: FieldNames, values: FormValues): MarkedPart {
  const keys = new Set<string>();
  const known: string[] = [];
  const unknown: string[] = [];
  const edits: Edit[] = [];
  for (const paragraph of readParagraphs(xml)) {
    const fields = findFields(xml, paragraph, names, unknown);
    known.push(...fields.map(({ name }) => name));
    if (known.length > MOST_FIELDS) throw new RangeError('too many fields');
    edits.push(...markParagraph(xml, paragraph, fields, { values, keys }));
  }
  return { xml: applyEdits(xml, 0, edits), keys, known, unknown };
}

function findFields(
  xml: string,
  { texts }: FormParagraph,
  names: FieldNames,
  unknown: string[],
): readonly Field[] {
  const joined = texts.map((text) => (text ? xml.slice(text.start, text.end) : '\n')).join('');
  return [...joined.matchAll(fieldPattern)].flatMap((match): Field[] => {
    const name = toPlainText(match[1] ?? '').trim();
    const meaning = names.find(name);
    if (meaning === null) {
      unknown.push(name);
      return [];
    }
    const pieces = toPieces(texts, match.index, match.index + match[0].length);
    return [{ name, meaning, pieces, isAlone: joined.trim() === match[0] }];
  });
}

function toPieces(texts: FormParagraph['texts'], from: number, to: number): Field['pieces'] {
  let position = 0;
  return texts.flatMap((text) => {
    const start = position;
    position += text ? text.end - text.start : 1;
    if (!text || position <= from || start >= to) return [];
    return [
      {
        start: text.start + Math.max(0, from - start),
        end: text.start + Math.min(to, position) - start,
      },
    ];
  });
}

interface Marking {
  readonly values: FormValues;
  readonly keys: Set<string>;
}

function markParagraph(
  xml: string,
  paragraph: FormParagraph,
  fields: readonly Field[],
  marking: Marking,
): readonly Edit[] {
  const listAt = listToRepeat(paragraph, fields, marking.values);
  const list = listAt === null ? undefined : marking.values.lists[listAt];
  if (listAt === null || list === undefined || list.rows.length === 0) {
    return markAll(paragraph, fields, marking, null);
  }
  const copies = list.rows.flatMap((_, row) =>
    toViews(list, row, fields).map((view, index) => {
      const edits = markAll(paragraph, fields, marking, { row, view });
      const copy = applyEdits(xml.slice(paragraph.start, paragraph.end), paragraph.start, edits);
      return row + index === 0 ? copy : copy.replace(onlyOnce, '');
    }),
  );
  return [{ start: paragraph.start, end: paragraph.end, text: copies.join('') }];
}

/** A picture and its caption are two paragraphs, and so are the lines of an entry. */
type View = 'picture' | number;
interface Copy {
  readonly row: number;
  readonly view: View;
}

function toViews({ rows }: FormList, row: number, fields: readonly Field[]): readonly View[] {
  const entry = rows[row];
  const isWhole = fields.some(({ meaning }) => meaning.kind === 'list');
  if (!isWhole || entry === undefined) return [0];
  const lines = entry.whole.split('\n').map((_, line) => line);
  if (entry.photoId === undefined) return lines;
  return entry.whole === '' ? ['picture'] : ['picture', ...lines];
}

/** The list for whose entries a paragraph is repeated; parts of an entry in a table repeat their row. */
function listToRepeat(
  paragraph: FormParagraph,
  fields: readonly Field[],
  { lists }: FormValues,
): number | null {
  if (paragraph.isWhole) return null;
  for (const { meaning, isAlone } of fields) {
    // Names of people stand in one line.
    const isBelowOneAnother = 'list' in meaning && lists[meaning.list]?.separator === '\n';
    if (meaning.kind === 'list' && isAlone && isBelowOneAnother) return meaning.list;
    if (meaning.kind === 'cell' && !paragraph.isInRow) return meaning.list;
  }
  return null;
}

function markAll(
  paragraph: FormParagraph,
  fields: readonly Field[],
  { values, keys }: Marking,
  copy: Copy | null,
): readonly Edit[] {
  return fields.flatMap(({ meaning, pieces }) => {
    const key = toKey(meaning, values, paragraph, copy);
    keys.add(key);
    return pieces.map(({ start, end }, index) => ({
      start,
      end,
      text: index === 0 ? MARK_START + key + MARK_END : '',
    }));
  });
}

/** `T3`: a text; `L2`: a list in a line; `L2.C1`: a cell of a repeated row; `L2R5C1`, `L2R5W0`, `L2R5P`: of one entry, W by its line. */
function toKey(
  meaning: FieldMeaning,
  { lists }: FormValues,
  paragraph: FormParagraph,
  copy: Copy | null,
): string {
  if (meaning.kind === 'text') return `T${meaning.text}`;
  const room = `@${paragraph.cellTwips ?? 0}`;
  const list = `L${meaning.list}`;
  if (meaning.kind === 'list') {
    if (copy === null) return `${list}${room}`;
    return copy.view === 'picture'
      ? `${list}R${copy.row}P${room}`
      : `${list}R${copy.row}W${copy.view}`;
  }
  const isPicture = lists[meaning.list]?.columns[meaning.column] === PICTURE_COLUMN;
  const part = isPicture ? `P${room}` : `C${meaning.column}`;
  return copy === null ? `${list}.${part}` : `${list}R${copy.row}${part}`;
}

/** The text with its pieces replaced; `offset` is where it begins in the whole. */
function applyEdits(text: string, offset: number, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((one, other) => one.start - other.start);
  let result = '';
  let position = 0;
  for (const edit of inOrder) {
    result += text.slice(position, edit.start - offset) + edit.text;
    position = edit.end - offset;
  }
  return result + text.slice(position);
}
