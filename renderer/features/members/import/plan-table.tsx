import { Button } from 'antd';
import { memo, useMemo, useState } from 'react';

import type { Group } from '@shared/domain/branch';
import type { Member } from '@shared/domain/member';
import { distinguishSameNames } from '@shared/domain/names';
import type { LocalDate } from '@shared/domain/schema';
import type { Decisions, PlannedRow } from '@shared/roster/import/plan-import';
import type { RosterWarning } from '@shared/roster/import/roster-warnings';
import { groupBy } from '@shared/util/group-by';

import { PlanRow } from './plan-row';

interface PlanTableProps {
  readonly rows: readonly PlannedRow[];
  readonly warnings: readonly RosterWarning[];
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
  readonly today: LocalDate;
  readonly decisions: Decisions;
  readonly isTaken: (row: PlannedRow) => boolean;
  readonly onTake: (rowNumber: number, isTaken: boolean) => void;
  readonly onDecide: (rowNumber: number, answer: string) => void;
}

/** Rows shown at once; more of them make the page slow, and nobody reads them in one go. */
const ROWS_AT_ONCE = 200;

const noWarnings: readonly RosterWarning[] = [];

/** Every row of the table with what the import would do, reasons and warnings beside it. */
export const PlanTable = memo(function PlanTable(props: PlanTableProps) {
  const { rows, warnings, members, groups, today, decisions, isTaken, onTake, onDecide } = props;
  const [shownCount, setShownCount] = useState(ROWS_AT_ONCE);
  const warningsOf = useMemo(() => groupBy(warnings, ({ rowNumber }) => rowNumber), [warnings]);
  const distinctions = useMemo(
    () => distinguishSameNames(members, groups, today),
    [members, groups, today],
  );
  const shown = rows.slice(0, shownCount);
  return (
    <div className="stack">
      <div className="paste-scroll" tabIndex={0} role="region" aria-label="表里的各行">
        <table className="plain-table import-table">
          <thead>
            <tr>
              <th scope="col">导入</th>
              <th scope="col">行</th>
              <th scope="col">姓名</th>
              <th scope="col">出生日期</th>
              <th scope="col">入党日期</th>
              <th scope="col">类别</th>
              <th scope="col">党小组</th>
              <th scope="col">会怎样</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PlanRow
                key={row.rowNumber}
                row={row}
                warnings={warningsOf.get(row.rowNumber) ?? noWarnings}
                members={members}
                distinctions={distinctions}
                decision={decisions.get(row.rowNumber)}
                isTaken={isTaken(row)}
                onTake={onTake}
                onDecide={onDecide}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length <= shownCount ? null : (
        <div>
          <Button onClick={() => setShownCount(shownCount + ROWS_AT_ONCE)}>
            再列出 {Math.min(ROWS_AT_ONCE, rows.length - shownCount)} 行（还有{' '}
            {rows.length - shownCount} 行没有列出）
          </Button>
        </div>
      )}
    </div>
  );
});
