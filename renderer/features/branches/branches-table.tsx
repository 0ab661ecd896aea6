import { memo, useMemo, useState } from 'react';

import type { Cell } from '@shared/statistics/statistics-table';
import { formatCell } from '@shared/statistics/statistics-table';
import { branchesColumns, compareBy, type BranchesColumn } from '@shared/superior/branches-columns';
import type { CountedBranch } from '@shared/superior/gather-branches';

interface BranchesTableProps {
  /** In the order of their names. */
  readonly branches: readonly CountedBranch[];
  readonly labelledBy: string;
  readonly onOpen: (branch: CountedBranch) => void;
}

interface Order {
  readonly column: BranchesColumn;
  readonly isDescending: boolean;
}

const columns = branchesColumns.filter(({ isOnScreen }) => isOnScreen);
const firstColumn = columns.slice(0, 1);
const otherColumns = columns.slice(1);

function isFigure({ key }: BranchesColumn, cell?: Cell): boolean {
  return cell === undefined
    ? !['branch', 'seals', 'as-of', 'term-ends-on'].includes(key)
    : cell.kind !== 'text';
}

interface HeadProps {
  readonly column: BranchesColumn;
  readonly order: Order | null;
  readonly onOrder: (column: BranchesColumn) => void;
}

/** A heading that orders the rows: upwards, downwards, and by name again. */
function Head({ column, order, onOrder }: HeadProps) {
  const isOrdered = order?.column === column;
  const direction = order?.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={isFigure(column) ? 'figure' : undefined}
      aria-sort={isOrdered ? direction : undefined}
    >
      <button type="button" className="branches-head" onClick={() => onOrder(column)}>
        {column.title}
        <span aria-hidden="true" className="branches-arrow">
          {isOrdered ? (order.isDescending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}

const BranchRow = memo(function BranchRow({
  branch,
  onOpen,
}: {
  readonly branch: CountedBranch;
  readonly onOpen: (branch: CountedBranch) => void;
}) {
  const { figures } = branch;
  return (
    <tr>
      {firstColumn.map((column) => (
        <th key={column.key} scope="row">
          <button type="button" className="branches-open" onClick={() => onOpen(branch)}>
            {formatCell(column.toCell(figures))}
          </button>
        </th>
      ))}
      {otherColumns.map((column) => {
        const cell = column.toCell(figures);
        return (
          <td key={column.key} className={isFigure(column, cell) ? 'figure' : 'nowrap'}>
            {formatCell(cell)}
          </td>
        );
      })}
    </tr>
  );
});

function sortBranches(
  branches: readonly CountedBranch[],
  order: Order | null,
): readonly CountedBranch[] {
  if (order === null) return branches;
  const sign = order.isDescending ? -1 : 1;
  return branches.toSorted(
    (one, other) => sign * compareBy(order.column, one.figures, other.figures),
  );
}

/** One line a branch; by name, or as the user orders. No order is a rank. */
export function BranchesTable({ branches, labelledBy, onOpen }: BranchesTableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const rows = useMemo(() => sortBranches(branches, order), [branches, order]);
  const orderBy = (column: BranchesColumn) =>
    setOrder((before) => {
      if (before?.column !== column) return { column, isDescending: false };
      return before.isDescending ? null : { column, isDescending: true };
    });
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table className="figure-table branches-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} onOrder={orderBy} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((branch) => (
            <BranchRow key={branch.fileName} branch={branch} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
