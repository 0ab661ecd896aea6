import { memo } from 'react';

import { Marked } from './marked';
import type { ResultGroup, ResultRow } from './results';

interface ResultListProps {
  readonly id: string;
  /** What was looked for; older than the field while the answer is awaited. */
  readonly typed: string;
  readonly groups: readonly ResultGroup[];
  readonly currentId: string | undefined;
  readonly onChoose: (row: ResultRow) => void;
}

function RowWords({ row }: { readonly row: ResultRow }) {
  if (row.kind === 'destination') {
    return (
      <span>
        <Marked {...row.found.name} />
      </span>
    );
  }
  const { group, title, facts, excerpts } = row.hit;
  const isUnnamed = title.text === '';
  return (
    <>
      <span className={group === 'record' ? 'search-title' : 'search-title search-name'}>
        {isUnnamed ? '主题未填' : <Marked {...title} />}
      </span>
      <span className="search-facts">
        {facts.map((fact, index) => (
          <span key={index}>
            <Marked {...fact} />
          </span>
        ))}
      </span>
      {excerpts.map(({ label, line }) => (
        <span key={`${label} ${line.text}`} className="search-excerpt">
          <span className="search-label">{label}</span>
          <Marked {...line} />
        </span>
      ))}
    </>
  );
}

/** The element of a line, by which the field tells which one is chosen. */
export function toOptionId(listId: string, row: ResultRow): string {
  return `${listId}-${row.id}`;
}

interface ResultOptionProps {
  readonly optionId: string;
  readonly row: ResultRow;
  readonly isCurrent: boolean;
  readonly onChoose: (row: ResultRow) => void;
}

const ResultOption = memo(function ResultOption(props: ResultOptionProps) {
  const { optionId, row, isCurrent, onChoose } = props;
  return (
    <div
      id={optionId}
      role="option"
      aria-selected={isCurrent}
      className="search-row"
      onClick={() => onChoose(row)}
    >
      <RowWords row={row} />
    </div>
  );
});

/**
 * Everything that was found, group by group; the field above holds the focus and moves in it. A key
 * draws none of it anew before its answer is there, nor does an arrow more than two lines.
 */
export const ResultList = memo(function ResultList(props: ResultListProps) {
  const { id, typed, groups, currentId, onChoose } = props;
  return (
    <div id={id} role="listbox" aria-label="搜索结果" className="search-list" data-typed={typed}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} role="presentation" className="search-group">
            <span>{group.name}</span>
            <span className="search-group-note">{group.note}</span>
          </div>
          {group.rows.map((row) => (
            <ResultOption
              key={row.id}
              optionId={toOptionId(id, row)}
              row={row}
              isCurrent={row.id === currentId}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
});
