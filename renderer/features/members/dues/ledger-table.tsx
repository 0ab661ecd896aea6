import { Link } from 'react-router';

import { toAmount } from '@shared/book/model/dues-lists';
import type { DuesLedger } from '@shared/rules/dues-ledger';

import { toCellState, toCellWords } from './dues-words';

interface LedgerTableProps {
  readonly ledger: DuesLedger;
  /** What tells namesakes apart, by member id. */
  readonly distinctions: ReadonlyMap<string, string>;
}

/** 台账: a line for each member, a column for each month; all in yuan. */
export function LedgerTable({ ledger, distinctions }: LedgerTableProps) {
  return (
    <div className="ledger-scroll" tabIndex={0} role="region" aria-label="党费台账">
      <table className="plain-table ledger-table numeric">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            {ledger.months.map((month) => (
              <th key={month} scope="col">
                {Number(month.slice(5))}月
              </th>
            ))}
            <th scope="col">应交</th>
            <th scope="col">实交</th>
          </tr>
        </thead>
        <tbody>
          {ledger.rows.map(({ member, cells, dueFen, paidFen, beyondFen }) => (
            <tr key={member.id}>
              <th scope="row">
                <Link to={`/members/dues/${member.id}`}>{member.name}</Link>
                <Distinction text={distinctions.get(member.id) ?? ''} />
              </th>
              {cells.map((cell) => (
                <td key={cell.month} className={`cell-${toCellState(cell)}`}>
                  {toCellWords(cell)}
                </td>
              ))}
              <td>{dueFen === 0 ? '' : toAmount(dueFen)}</td>
              <td>{paidFen + beyondFen === 0 ? '' : toAmount(paidFen + beyondFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">应交合计</th>
            {ledger.byMonth.map(({ dueFen }, index) => (
              <td key={index}>{toAmount(dueFen)}</td>
            ))}
            <td>{toAmount(ledger.year.dueFen)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">实交合计</th>
            {ledger.byMonth.map(({ paidFen }, index) => (
              <td key={index}>{toAmount(paidFen)}</td>
            ))}
            <td />
            <td>{toAmount(ledger.year.paidFen + ledger.year.beyondFen)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Distinction({ text }: { readonly text: string }) {
  return text === '' ? null : <small className="field-hint">（{text}）</small>;
}
