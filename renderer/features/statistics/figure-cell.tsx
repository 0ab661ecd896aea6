import { formatCell, type Cell, type Column } from '@shared/statistics/statistics-table';
import { toBar } from '@shared/statistics/output/to-table-book';

/** A bar as long as the share; the number stands beside it, so it says nothing new. */
function Bar({ cell }: { readonly cell: Cell }) {
  return (
    <svg className="figure-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect className="figure-bar-room" width="100" height="8" />
      <rect width={Math.round(toBar(cell) * 1000) / 10} height="8" />
    </svg>
  );
}

interface FigureCellProps {
  readonly cell: Cell;
  readonly column: Column;
  /** What the button says of itself, as 王伟，应参加 23. */
  readonly name: string;
  readonly onOpen: () => void;
}

/** A cell's words; a number that counts records opens their list. */
export function FigureCell({ cell, column, name, onOpen }: FigureCellProps) {
  const text = formatCell(cell);
  const hasRecords = (cell.records?.length ?? 0) > 0;
  if (!hasRecords) {
    return <span className={text === '0' || text === '—' ? 'figure-none' : undefined}>{text}</span>;
  }
  return (
    <span className="figure-with-bar">
      {column.hasBar === true ? <Bar cell={cell} /> : null}
      <button
        type="button"
        className="figure-button"
        tabIndex={-1}
        aria-label={`${name}，${column.title} ${text}`}
        onClick={onOpen}
      >
        {text}
      </button>
    </span>
  );
}
