import type { Block } from '../../book/model/book-model';
import { toPlanBook } from '../../book/model/to-plan-book';
import type { Year } from '../year';

/** 年度计划 as it is printed for 备案; changes since are told below the table. */
export function toPlanBlocks({ source: { plan, branch } }: Year): readonly Block[] {
  if (plan === null) return [];
  return toPlanBook({ plan, branch, isAsSubmitted: false }).chapters.flatMap(({ blocks }) =>
    blocks.map(leaveOutEmptyColumns),
  );
}

/** In the bound book nobody fills a column any more: its room goes to the others. */
function leaveOutEmptyColumns(block: Block): Block {
  if (block.kind !== 'table' || block.look !== 'whole-width') return block;
  const isFilled = block.columns.map((_, place) =>
    block.rows.some((row) => (row[place] ?? '').trim() !== ''),
  );
  const columns = block.columns.filter((_, place) => isFilled[place]);
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    ...block,
    columns: columns.map((column) => ({ ...column, share: column.share / all })),
    rows: block.rows.map((row) => row.filter((_, place) => isFilled[place])),
  };
}
