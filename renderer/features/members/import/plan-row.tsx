import { memo } from 'react';

import { sexNames, type Member } from '@shared/domain/member';
import { toChangeWords } from '@shared/roster/import/field-changes';
import type { MatchGround } from '@shared/roster/import/match-member';
import { findPossibleMembers } from '@shared/roster/import/match-member';
import type { Decisions, PlannedRow } from '@shared/roster/import/plan-import';
import type { RosterWarning } from '@shared/roster/import/roster-warnings';

interface PlanRowProps {
  readonly row: PlannedRow;
  readonly warnings: readonly RosterWarning[];
  readonly members: readonly Member[];
  readonly distinctions: ReadonlyMap<string, string>;
  readonly decision: ReturnType<Decisions['get']>;
  readonly isTaken: boolean;
  readonly onTake: (rowNumber: number, isTaken: boolean) => void;
  readonly onDecide: (rowNumber: number, answer: string) => void;
}

const groundWords: Readonly<Record<MatchGround, string>> = {
  'identity-number': '身份证号相同',
  'name-and-birth': '姓名和出生日期相同',
  name: '姓名相同',
};

/** Who an unsure row is about, and afterwards the way to change that answer. */
function Decision({ row, members, distinctions, decision, onDecide }: PlanRowProps) {
  if (row.kind !== 'unsure' && decision === undefined) return null;
  const candidates =
    row.kind === 'unsure' ? row.candidates : findPossibleMembers(row.draft, members);
  const value = decision === undefined ? '' : decision === 'new' ? 'new' : decision.memberId;
  return (
    <label className="import-decision">
      <span>名册里有同名的人，这一行是：</span>
      <select
        className="select"
        aria-label={`第 ${row.rowNumber} 行 ${row.draft.name} 是谁`}
        value={value}
        onChange={(event) => onDecide(row.rowNumber, event.target.value)}
      >
        <option value="">请选择（没选就不导入）</option>
        {candidates.map((member) => (
          <option key={member.id} value={member.id}>
            名册里的{member.name}（{distinctions.get(member.id) ?? member.bornOn ?? '没有出生日期'}
            ）
          </option>
        ))}
        <option value="new">另一个人，新增</option>
      </select>
    </label>
  );
}

function Effect({ row }: { readonly row: PlannedRow }) {
  const { draft } = row;
  switch (row.kind) {
    case 'new': {
      const sex = draft.sex === null ? '' : sexNames[draft.sex];
      const facts = [sex, draft.ethnicity, draft.education, draft.phone, draft.post];
      const told = facts.filter((fact) => fact !== '').join('，');
      return <p>新增{told === '' ? '' : `：${told}`}</p>;
    }
    case 'same':
      return <p>已在名册，没有变化</p>;
    case 'unsure':
      return null;
    case 'changed':
      return (
        <>
          <p>
            更改{row.match.member.name}（{groundWords[row.match.ground]}）
          </p>
          <ul className="import-changes">
            {row.changes.map((change) => (
              <li key={change.field}>{toChangeWords(change)}</li>
            ))}
          </ul>
        </>
      );
  }
}

/** One row of the table: who it is about, what it would change, what to look at. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { row, warnings, isTaken, onTake } = props;
  const { draft, rowNumber } = row;
  const canBeTaken = row.kind === 'new' || row.kind === 'changed';
  const checks = [
    ...warnings.filter(({ level }) => level === 'check').map(({ text }) => text),
    ...('left' in row ? row.left : []),
  ];
  const notes = warnings.filter(({ level }) => level === 'note');
  return (
    <tr>
      <td>
        {canBeTaken ? (
          <input
            type="checkbox"
            aria-label={`导入第 ${rowNumber} 行 ${draft.name}`}
            checked={isTaken}
            onChange={(event) => onTake(rowNumber, event.target.checked)}
          />
        ) : null}
      </td>
      <td className="numeric">{rowNumber}</td>
      <td className="import-name">{draft.name}</td>
      <td className="numeric nowrap">{draft.bornOn}</td>
      <td className="numeric nowrap">{draft.joinedOn}</td>
      <td className="nowrap">{draft.category === 'full' ? '正式' : '预备'}</td>
      <td>{draft.groupName}</td>
      <td className="import-effect">
        <Effect row={row} />
        <Decision {...props} />
        {checks.map((text) => (
          <p key={text} className="import-check">
            {text}
          </p>
        ))}
        {notes.map(({ text }) => (
          <p key={text} className="field-hint">
            {text}
          </p>
        ))}
      </td>
    </tr>
  );
});
