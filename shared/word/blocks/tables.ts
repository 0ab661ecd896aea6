import { VerticalMergeType, type Table, type TableRow } from 'docx';

import type { Block } from '../../book/model/book-model';

import { labelLook, valueLook, type WordSetting } from '../word-setting';
import { toRun } from '../word-text';
import { toCell, toCellLine, toLabelCell, toRow, toTable, toValueCell } from './cells';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;
type LedgerBlock = Extract<Block, { readonly kind: 'ledger' }>;

/** Height of a row that is to be filled in by hand, in points. */
const WRITING_ROW_PT = 26;

/**
 * A table under its repeated head. Its label stands in a column of its own beside it, as on the page,
 * except where it takes the whole width.
 */
export function toTableBlock(setting: WordSetting, block: TableBlock): Table {
  const { contentWidthPt, labelWidthPt } = setting.measures;
  const hasLabel = block.look === undefined;
  const room = hasLabel ? contentWidthPt - labelWidthPt : contentWidthPt;
  const widths = block.columns.map(({ share }) => share * room);
  const leastPt = block.look === 'to-fill-in' ? WRITING_ROW_PT : 0;
  const toBeside = (text: string, verticalMerge: 'restart' | 'continue') =>
    hasLabel ? [toLabelCell(setting, text, labelWidthPt, { verticalMerge })] : [];
  const head = toRow(
    [
      ...toBeside(block.label, VerticalMergeType.RESTART),
      ...block.columns.map(({ title }, index) => toLabelCell(setting, title, widths[index] ?? 0)),
    ],
    { isHead: true },
  );
  const rows = block.rows.map((row) =>
    toRow(
      [
        ...toBeside('', VerticalMergeType.CONTINUE),
        ...block.columns.map((_, index) =>
          toValueCell(setting, row[index] ?? '', widths[index] ?? 0),
        ),
      ],
      leastPt === 0 ? {} : { leastPt },
    ),
  );
  return toTable([head, ...rows], hasLabel ? [labelWidthPt, ...widths] : widths);
}

/** A table of figures in small type; a row of one cell is a heading over the whole width. */
export function toLedger(setting: WordSetting, block: LedgerBlock): Table {
  const { contentWidthPt, ledgerSizePt } = setting.measures;
  const widths = block.columns.map(({ share }) => share * contentWidthPt);
  const look = { ...valueLook(setting), sizePt: ledgerSizePt };
  const head = toRow(
    block.columns.map(({ title }, index) => toLabelCell(setting, title, widths[index] ?? 0)),
    { isHead: true },
  );
  const rows = block.rows.map((row): TableRow => {
    const [only] = row;
    if (row.length === 1 && only !== undefined) {
      const line = toCellLine(setting, [toRun(only.text, labelLook(setting))]);
      return toRow([toCell(contentWidthPt, [line], { columnSpan: block.columns.length })]);
    }
    return toRow(
      block.columns.map(({ align }, index) =>
        toCell(widths[index] ?? 0, [
          toCellLine(setting, [toRun(row[index]?.text ?? '', look)], { align }),
        ]),
      ),
    );
  });
  return toTable([head, ...rows], widths);
}
