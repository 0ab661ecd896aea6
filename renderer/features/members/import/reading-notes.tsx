import { Button } from 'antd';
import { useRef } from 'react';

import type { Member } from '@shared/domain/member';
import type { BadRow } from '@shared/roster/import/read-roster';
import type { RosterWarning } from '@shared/roster/import/roster-warnings';
import type { SkippedRow } from '@shared/roster/import/sort-rows';

function toTableText(rows: readonly BadRow[]): string {
  return rows
    .map(({ cells, reasons }) =>
      [...cells.map((cell) => cell.replace(/\s+/g, ' ')), reasons.join('；')].join('\t'),
    )
    .join('\n');
}

/** The rows that were refused, to be read here and to be taken back to the spreadsheet. */
export function BadRows({ rows }: { readonly rows: readonly BadRow[] }) {
  const area = useRef<HTMLTextAreaElement>(null);
  if (rows.length === 0) return null;
  return (
    <div className="stack">
      <h3 className="part-heading">不能导入的 {rows.length} 行</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">内容</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rowNumber, cells, reasons }) => (
            <tr key={rowNumber}>
              <td className="numeric nowrap">第 {rowNumber} 行</td>
              <td>{cells.filter((cell) => cell.trim() !== '').join('　')}</td>
              <td>{reasons.join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>取出这些行，改好再导入</summary>
        <div className="stack">
          <textarea
            ref={area}
            className="textarea paste-area"
            aria-label="不能导入的各行"
            readOnly
            value={toTableText(rows)}
          />
          <div>
            <Button onClick={() => area.current?.select()}>全部选中（再按 Ctrl+C）</Button>
          </div>
        </div>
      </details>
    </div>
  );
}

/** What a human should know about the table as a whole; what is about a row stands beside it. */
export function Warnings({ warnings }: { readonly warnings: readonly RosterWarning[] }) {
  const whole = warnings.filter(({ rowNumber }) => rowNumber === null);
  if (whole.length === 0) return null;
  return (
    <div className="note note-advice">
      <ul className="import-warnings">
        {whole.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** Members of today whom the table does not have; an import never takes anybody out. */
export function OnlyInBook({ members }: { readonly members: readonly Member[] }) {
  if (members.length === 0) return null;
  return (
    <details>
      <summary>名册里有、这张表里没有的 {members.length} 人（不会删除）</summary>
      <p>{members.map(({ name }) => name).join('、')}</p>
    </details>
  );
}

/** Rows that are no member's, for who wants to be sure. */
export function SkippedRows({ rows }: { readonly rows: readonly SkippedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>跳过了 {rows.length} 行（标题、表头、空行等）</summary>
      <ul>
        {rows.map(({ rowNumber, cells, reason }) => (
          <li key={rowNumber}>
            第 {rowNumber} 行：{reason}
            {cells.length === 0
              ? ''
              : `，“${cells.filter((cell) => cell.trim() !== '').join('　')}”`}
          </li>
        ))}
      </ul>
    </details>
  );
}
