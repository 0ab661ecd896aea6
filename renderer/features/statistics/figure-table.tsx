import { Fragment, memo, useId, useState } from 'react';

import type { Cell, Column, Row, StatisticsTable } from '@shared/statistics/statistics-table';

import { FigureCell } from './figure-cell';
import { useRovingCells } from './use-roving-cells';

/** More rows at once make the page slow to appear; the others come on demand. */
const ROWS_AT_FIRST = 300;

export interface OpenedCell {
  readonly row: Row;
  readonly column: Column;
  readonly records: readonly string[];
}

interface FigureTableProps {
  readonly table: StatisticsTable;
  readonly onOpen: (cell: OpenedCell) => void;
}

interface FigureRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly onOpen: (cell: OpenedCell) => void;
}

/** Up to this width in characters a text stays on its line. */
const SHORT_TEXT = 9;

function toClass(cell: Cell, column: Column): string | undefined {
  if (cell.kind !== 'text') return 'figure';
  return column.width < SHORT_TEXT ? 'nowrap' : undefined;
}

const FigureRow = memo(function FigureRow({ row, columns, onOpen }: FigureRowProps) {
  return (
    <tr>
      {columns.map((column, place) => {
        const cell = row.cells[place];
        if (cell === undefined) return <td key={column.key} />;
        const shown = (
          <FigureCell
            cell={cell}
            column={column}
            name={row.name}
            onOpen={() => onOpen({ row, column, records: cell.records ?? [] })}
          />
        );
        return place === 0 ? (
          <th key={column.key} scope="row">
            {shown}
          </th>
        ) : (
          <td key={column.key} className={toClass(cell, column)}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
});

/** One table: head and names stay in sight, numbers open what they count. */
export const FigureTable = memo(function FigureTable({ table, onOpen }: FigureTableProps) {
  const { columns, rows, total, notes, title, emptyText } = table;
  const headingId = useId();
  const roving = useRovingCells();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, ROWS_AT_FIRST);
  const explained = columns.filter(({ explanation }) => explanation !== '');
  return (
    <section className="sheet" aria-labelledby={headingId}>
      <div className="section-heading">
        <h2 id={headingId}>{title}</h2>
      </div>
      {rows.length === 0 ? (
        <p>{emptyText}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={headingId}>
          <table
            className={`figure-table figure-table-${table.key}`}
            ref={roving.table}
            onFocus={roving.onFocus}
            onKeyDown={roving.onKeyDown}
          >
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    className={column.kind === 'text' ? undefined : 'figure'}
                  >
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Fragment key={row.id}>
                  {row.part === undefined ? null : (
                    <tr className="figure-part">
                      <th colSpan={columns.length} scope="colgroup">
                        {row.part}
                      </th>
                    </tr>
                  )}
                  <FigureRow row={row} columns={columns} onOpen={onOpen} />
                </Fragment>
              ))}
            </tbody>
            {total === null ? null : (
              <tfoot>
                <FigureRow row={total} columns={columns} onOpen={onOpen} />
              </tfoot>
            )}
          </table>
        </div>
      )}
      {shown.length < rows.length ? (
        <p className="figure-notes">
          先列出 {shown.length} 行，共 {rows.length} 行。
          <button type="button" className="link-button" onClick={() => setWhole(true)}>
            全部列出
          </button>
        </p>
      ) : null}
      <div className="figure-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {explained.length === 0 ? null : (
          <details>
            <summary>各栏怎样数</summary>
            <dl className="facts">
              {explained.map(({ key, title: name, explanation }) => (
                <Fragment key={key}>
                  <dt>{name}</dt>
                  <dd>{explanation}</dd>
                </Fragment>
              ))}
            </dl>
          </details>
        )}
      </div>
    </section>
  );
});
