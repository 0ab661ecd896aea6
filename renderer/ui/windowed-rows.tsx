import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';

/** Rows that come and go together. */
const PART = 40;
/** Fewer rows than this are simply there: they cost less than the work to leave them out. */
const FEW = 120;
/** Rows are there before they are scrolled into sight. */
const AHEAD = '800px 0px';
/** Of a row that was never shown, in rem. */
const USUAL_ROW_REM = 2.6;

interface WindowedRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: number;
  /** Gives a `<tr>` with a key. */
  readonly renderRow: (row: Row) => ReactNode;
}

interface PartProps<Row> extends WindowedRowsProps<Row> {
  readonly isFirst: boolean;
}

/** One part of the rows: in full near the window, else an empty row of the same height. */
function RowsPart<Row>({ rows, columns, renderRow, isFirst }: PartProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const [heightPx, setHeightPx] = useState<number | null>(null);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry) setNear(entry.isIntersecting);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = body.current;
    if (isNear && element) setHeightPx(element.getBoundingClientRect().height);
  }, [isNear, rows]);
  const height = heightPx ?? `${rows.length * USUAL_ROW_REM}rem`;
  return (
    <tbody ref={body}>
      {isNear ? (
        rows.map(renderRow)
      ) : (
        <tr aria-hidden="true">
          <td colSpan={columns} className="rows-left-out" style={{ height }} />
        </tr>
      )}
    </tbody>
  );
}

/**
 * The rows of a table, of which a long list draws only those near the window. The page keeps its
 * whole height, so that scrolling and coming back find the same place.
 */
export function WindowedRows<Row>({ rows, columns, renderRow }: WindowedRowsProps<Row>) {
  const parts = useMemo(() => {
    const count = Math.ceil(rows.length / PART);
    return Array.from({ length: count }, (_, index) =>
      rows.slice(index * PART, (index + 1) * PART),
    );
  }, [rows]);
  if (rows.length <= FEW) return <tbody>{rows.map(renderRow)}</tbody>;
  return parts.map((part, index) => (
    <RowsPart
      key={index}
      rows={part}
      columns={columns}
      renderRow={renderRow}
      isFirst={index === 0}
    />
  ));
}
