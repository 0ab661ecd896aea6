import { Tab, TableRow, TextRun, type Table } from 'docx';

import type { Block, FormField, NameEntry } from '../../book/model/book-model';

import { noteLook, smallLook, valueLook, type WordSetting } from '../word-setting';
import { toRun } from '../word-text';
import { toCell, toCellLine, toLabelCell, toRow, toTable } from './cells';

/** Blocks that share one table at the head of a record. */
export type HeadBlock = Extract<Block, { readonly kind: 'form' | 'names' }>;

/** Most names side by side, as on the page. */
const MOST_COLUMNS = 6;
/** A cell's inner sides take this from its width, in points. */
const SIDES_PT = 10;
/** Room between two names. */
const GUTTER_PT = 8;

/** Form and lists of names as one table: label, value, label, value. */
export function toHeadTable(setting: WordSetting, blocks: readonly HeadBlock[]): Table {
  const widths = toColumns(setting);
  const rows = blocks.flatMap((block) =>
    block.kind === 'form'
      ? block.rows.flatMap((fields) => toFieldRows(setting, fields))
      : [toNamesRow(setting, block.label, block.names)],
  );
  return toTable(rows, widths);
}

function toColumns({ measures }: WordSetting): readonly [number, number, number, number] {
  const half = measures.contentWidthPt / 2;
  const value = half - measures.labelWidthPt;
  return [measures.labelWidthPt, value, measures.labelWidthPt, value];
}

/** A field alone takes the whole row, two share it; a third would begin another. */
function toFieldRows(setting: WordSetting, fields: readonly FormField[]): TableRow[] {
  const rows: TableRow[] = [];
  for (let from = 0; from < fields.length; from += 2) {
    const pair = fields.slice(from, from + 2);
    rows.push(toRow(pair.flatMap((field) => toFieldCells(setting, field, pair.length === 1))));
  }
  return rows;
}

function toFieldCells(setting: WordSetting, field: FormField, isAlone: boolean) {
  const [label, value] = toColumns(setting);
  const width = isAlone ? setting.measures.contentWidthPt - label : value;
  const runs = [
    toRun(field.value, valueLook(setting)),
    ...(field.note === '' ? [] : [toRun(` ${field.note}`, noteLook(setting))]),
  ];
  return [
    toLabelCell(setting, field.label, label),
    toCell(width, [toCellLine(setting, runs)], isAlone ? { columnSpan: 3 } : {}),
  ];
}

function toNamesRow(setting: WordSetting, label: string, names: readonly NameEntry[]): TableRow {
  const [labelWidth] = toColumns(setting);
  const width = setting.measures.contentWidthPt - labelWidth;
  const lines = toNameLines(setting, names, width - SIDES_PT);
  return new TableRow({
    children: [toLabelCell(setting, label, labelWidth), toCell(width, lines, { columnSpan: 3 })],
  });
}

/** Chinese characters are as wide as they are high, others about half of it. */
function toWidthPt(setting: WordSetting, { name, note }: NameEntry): number {
  const measure = (text: string, sizePt: number) =>
    Array.from(text).reduce(
      (sum, char) => sum + (char < '\u0250' && char !== '·' ? 0.55 : 1) * sizePt,
      0,
    );
  const { valueSizePt, smallSizePt } = setting.measures;
  return measure(name, valueSizePt) + (note === '' ? 0 : measure(`（${note}）`, smallSizePt));
}

/** Names at tab stops, as many to a line as fit; a long one takes several places. */
function toNameLines(setting: WordSetting, names: readonly NameEntry[], widthPt: number) {
  const widths = names.map((entry) => toWidthPt(setting, entry) + GUTTER_PT);
  const usual = [...widths].sort((one, other) => one - other)[Math.floor(widths.length * 0.8)] ?? 0;
  const columns = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(widthPt / Math.max(1, usual))));
  const pitchPt = widthPt / columns;
  const lines: NameEntry[][] = [];
  let taken = columns;
  for (const [index, entry] of names.entries()) {
    const places = Math.min(columns, Math.ceil((widths[index] ?? 0) / pitchPt));
    if (taken + places > columns) {
      lines.push([]);
      taken = 0;
    }
    lines.at(-1)?.push(entry);
    taken += places;
  }
  const tabStopsPt = Array.from({ length: columns - 1 }, (_, index) => (index + 1) * pitchPt);
  return lines.map((line) => toCellLine(setting, toNameRuns(setting, line), { tabStopsPt }));
}

function toNameRuns(setting: WordSetting, line: readonly NameEntry[]) {
  return line.flatMap(({ name, note }, index) => [
    ...(index === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
    toRun(name, valueLook(setting)),
    ...(note === '' ? [] : [toRun(`（${note}）`, smallLook(setting))]),
  ]);
}
