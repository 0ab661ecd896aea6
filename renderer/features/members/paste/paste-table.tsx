import { memo } from 'react';

import { sexNames } from '@shared/domain/member';
import type { PlannedRow } from '@shared/roster/plan-import';

interface PasteTableProps {
  readonly rows: readonly PlannedRow[];
  readonly isTaken: (row: PlannedRow) => boolean;
  readonly onTake: (rowNumber: number, isTaken: boolean) => void;
}

const matchWords: Readonly<Record<PlannedRow['match'], string>> = {
  same: '（已在名册）',
  namesake: '（名册里有同名的人，请核对）',
  new: '',
};

/** The rows that can be imported, each with a tick. */
export const PasteTable = memo(function PasteTable({ rows, isTaken, onTake }: PasteTableProps) {
  return (
    <div className="paste-scroll" tabIndex={0} role="region" aria-label="可以导入的各行">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">导入</th>
            <th scope="col">行</th>
            <th scope="col">姓名</th>
            <th scope="col">性别</th>
            <th scope="col">民族</th>
            <th scope="col">出生日期</th>
            <th scope="col">入党日期</th>
            <th scope="col">转正日期</th>
            <th scope="col">类别</th>
            <th scope="col">党小组</th>
            <th scope="col">联系电话</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { draft, rowNumber, match } = row;
            return (
              <tr key={rowNumber}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`导入第 ${rowNumber} 行 ${draft.name}`}
                    checked={isTaken(row)}
                    onChange={(event) => onTake(rowNumber, event.target.checked)}
                  />
                </td>
                <td className="numeric">{rowNumber}</td>
                <td>
                  {draft.name}
                  <span className="field-hint">{matchWords[match]}</span>
                </td>
                <td>{draft.sex === null ? '' : sexNames[draft.sex]}</td>
                <td className="nowrap">{draft.ethnicity}</td>
                <td className="numeric nowrap">{draft.bornOn}</td>
                <td className="numeric nowrap">{draft.joinedOn}</td>
                <td className="numeric nowrap">{draft.fullMemberOn}</td>
                <td className="nowrap">{draft.category === 'full' ? '正式' : '预备'}</td>
                <td>{draft.groupName}</td>
                <td className="numeric">{draft.phone}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});
