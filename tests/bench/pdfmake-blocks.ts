import type { Content, TableCell } from 'pdfmake';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { FontKey, TypeStyle } from '@shared/book/fonts/font-key';
import { pickFont } from '@shared/book/fonts/pick-font';
import type { Block, FormField, LedgerCell } from '@shared/book/model/book-model';
import { assertNever } from '@shared/util/assert';

type ToPhotoPath = (photoId: string) => string;

/** Text in the fonts that have its characters: pdfmake looks for no other font by itself. */
function toRuns(text: string, style: TypeStyle): readonly Content[] {
  const runs: { font: FontKey; text: string }[] = [];
  for (const character of text) {
    // pdfmake fails over the tables of the Mongolian font: its few names are left out there.
    if (/\p{Script=Mongolian}/u.test(character)) continue;
    const font = pickFont(bundledFonts, style, character.codePointAt(0) ?? 0)?.font ?? style;
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

const set = (text: string, style: TypeStyle, fontSize: number) =>
  ({ text: toRuns(text, style), fontSize }) satisfies Content;

const label = (text: string) => ({ ...set(text, 'sans', 10.5), margin: [0, 6, 0, 3] as const });
const filledIn = (text: string) => set(text, 'kai', 11);
const centred = (text: string, fontSize: number) =>
  ({ ...set(text, 'sans-bold', fontSize), alignment: 'center' }) as const;

const thinLines = { hLineWidth: () => 0.35, vLineWidth: () => 0.35 };

function toTable(
  widths: readonly string[],
  headerRows: number,
  body: readonly (readonly TableCell[])[],
): Content {
  return { table: { widths, headerRows, body }, layout: thinLines, margin: [0, 0, 0, 6] };
}

function toFormRow(fields: readonly FormField[]): readonly TableCell[] {
  const toValue = ({ value, note }: FormField) => ({
    text: [filledIn(value), set(note === '' ? '' : ` ${note}`, 'serif', 9)],
  });
  const [first] = fields;
  if (fields.length === 1 && first) {
    return [set(first.label, 'sans', 10.5), { ...toValue(first), colSpan: 3 }, {}, {}];
  }
  return fields.flatMap((field) => [set(field.label, 'sans', 10.5), toValue(field)]);
}

function toLedgerRow(row: readonly LedgerCell[], columnCount: number): readonly TableCell[] {
  const cells = row.map(({ text, pageOf }): Content =>
    pageOf === undefined
      ? set(text, 'kai', 9)
      : { pageReference: pageOf, font: 'serif', fontSize: 9 },
  );
  const [heading] = cells;
  if (cells.length !== 1 || !heading) return cells;
  const covered = Array.from({ length: columnCount - 1 }, () => ({}));
  return [{ ...heading, colSpan: columnCount }, ...covered];
}

const toWidths = (columns: readonly { readonly share: number }[]) =>
  columns.map(({ share }) => `${(share * 100).toFixed(2)}%`);

/** One block in pdfmake's terms: the same text, tables and photos. */
export function toPdfmake(block: Block, toPhoto: ToPhotoPath): readonly Content[] {
  switch (block.kind) {
    case 'cover':
      return [
        centred(block.over, 14),
        centred(block.title, 30),
        centred(block.subtitle, 18),
        toTable(
          ['*', '*', '*', '*'],
          0,
          block.fields.map((field) => toFormRow([field])),
        ),
      ];
    case 'title':
      return [
        centred(block.title, 20),
        { ...set(block.subtitle, 'serif', 12), alignment: 'center' },
      ];
    case 'form':
      return [toTable(['15%', '*', '15%', '*'], 0, block.rows.map(toFormRow))];
    case 'names': {
      const names = block.names.map(({ name, note }) => `${name}${note === '' ? '' : ` ${note}`}`);
      return [label(block.label), filledIn(names.join('\u3000'))];
    }
    case 'table': {
      const heads = block.columns.map(({ title }) => set(title, 'sans', 10.5));
      const body = [heads, ...block.rows.map((row) => row.map(filledIn))];
      return [label(block.label), toTable(toWidths(block.columns), 1, body)];
    }
    case 'ledger': {
      const heads = block.columns.map(({ title }) => set(title, 'sans', 9));
      const body = [heads, ...block.rows.map((row) => toLedgerRow(row, block.columns.length))];
      return [label(block.label), toTable(toWidths(block.columns), 1, body)];
    }
    case 'contents':
      return [{ toc: { title: set(block.title, 'sans-bold', 16) } }];
    case 'heading':
      return [{ ...set(block.text, 'sans-bold', 14), margin: [0, 12, 0, 6] }];
    case 'paragraph': {
      const speaker = block.speaker === '' ? '' : `${block.speaker}：`;
      const text = [set(speaker, 'sans-bold', 12), set(block.text, 'serif', 12)];
      return [{ text, alignment: 'justify', leadingIndent: 24 }];
    }
    case 'item':
      return [set(`${block.number} ${block.text}`, block.isHeading ? 'sans-bold' : 'serif', 12)];
    case 'note':
      return [set(block.text, 'serif', 9)];
    case 'reference':
      return [{ text: [set(block.text, 'serif', 12), { pageReference: block.pageOf }] }];
    case 'figure':
    case 'plate':
      return [
        {
          unbreakable: true,
          alignment: 'center',
          margin: [0, 9, 0, 3],
          stack: [
            { image: toPhoto(block.photoId), fit: [453, 249] },
            set(block.caption, 'sans', 10.5),
          ],
        },
      ];
    case 'signatures':
      return [
        { columns: block.labels.map((name) => set(name, 'serif', 12)), margin: [0, 24, 0, 0] },
      ];
    case 'seal':
      return [{ qr: block.code, fit: 71 }, ...block.lines.map((line) => set(line, 'serif', 9))];
    case 'blank':
      return [label(block.label)];
    case 'stamp-room':
    case 'writing-lines':
    case 'cut-line':
      return [];
    default:
      return assertNever(block, 'block');
  }
}
