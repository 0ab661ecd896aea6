import { Link } from 'react-router';

import { toPlannedWhen } from '@shared/book/model/plan-words';
import { toHeldWhen } from '@shared/book/model/to-reconciliation-book';
import { recordKindFacts, toKindNames } from '@shared/domain/record-kind';
import { lineStateNames } from '@shared/plan/match-plan';
import type { HeldLine, ReconciledRow, Reconciliation } from '@shared/plan/reconcile';

interface ReconciliationTableProps {
  readonly year: number;
  readonly reconciliation: Reconciliation;
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (itemId: string, reason: string) => void;
}

function toCountWords(held: readonly HeldLine[]): string {
  return held
    .flatMap(({ counts }) => (counts === null ? [] : [`${counts.attending}/${counts.expected}`]))
    .join('、');
}

interface RowProps {
  readonly row: ReconciledRow;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** A line that was not held has room for the reason; nothing is asked of the others. */
function StateCell({ row, reason, onReason }: RowProps) {
  const words = row.state === 'unplanned' ? '计划外' : lineStateNames[row.state];
  const { item } = row;
  if (item === null || (row.state !== 'not-held' && reason === '')) return <td>{words}</td>;
  return (
    <td>
      {words}
      <textarea
        className="textarea plan-reason"
        rows={1}
        maxLength={200}
        placeholder="原因，由支部写"
        aria-label={`${item.month}月${toKindNames(row)}未开展的原因`}
        value={reason}
        onChange={(event) => onReason(event.target.value.replace(/\s*\n\s*/g, ' '))}
      />
    </td>
  );
}

function Row(props: RowProps) {
  const { item, held } = props.row;
  return (
    <tr>
      <td className="numeric">{item === null ? '' : toPlannedWhen(item)}</td>
      <td>{toKindNames(props.row)}</td>
      <td>{item?.theme}</td>
      <td>
        {held.map((one) => (
          <p key={one.recordId}>
            <Link to={`/records/${one.recordId}`}>{toHeldWhen(one)}</Link>
          </p>
        ))}
      </td>
      <td className="numeric nowrap">{toCountWords(held)}</td>
      <StateCell {...props} />
    </tr>
  );
}

/** 年初定单 and 年底对账 as one table: reckoned from plan and records, but for the reasons. */
export function ReconciliationTable(props: ReconciliationTableProps) {
  const { year, reconciliation, reasons, onReason } = props;
  return (
    <table className="plain-table match-table">
      <caption className="visually-hidden">{year}年计划和开展的情况</caption>
      <thead>
        <tr>
          {['计划', '类别', '主题', '开展', '实到/应到', '情况和原因'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reconciliation.rows.map((row) => {
          const id = row.item?.id ?? '';
          return (
            <Row
              key={id === '' ? row.held[0]?.recordId : id}
              row={row}
              reason={reasons[id] ?? ''}
              onReason={(reason) => onReason(id, reason)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** How often each kind was planned and held: counts, no shares. */
export function TotalsTable({ reconciliation }: { readonly reconciliation: Reconciliation }) {
  return (
    <table className="plain-table plan-totals">
      <caption className="visually-hidden">各类的次数</caption>
      <thead>
        <tr>
          {['类别', '计划', '已开展', '计划外'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reconciliation.totals.map(({ kind, planned, held, unplanned }) => (
          <tr key={kind}>
            <td>{recordKindFacts[kind].name}</td>
            {[planned, held, unplanned].map((count, index) => (
              <td key={index} className="numeric">
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
