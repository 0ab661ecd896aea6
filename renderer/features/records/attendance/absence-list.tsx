import type { KeyboardEvent } from 'react';

import { attendanceStateNames, isAttending, type AttendanceEntry } from '@shared/domain/attendance';

import { usePeople } from '../editor/people';

interface AbsenceListProps {
  readonly entries: readonly AttendanceEntry[];
  readonly onChange: (memberId: string, changes: Partial<AttendanceEntry>) => void;
}

const reasonId = (memberId: string) => `reason-${memberId}`;

/** Moves to the reason of a person who was away; false if there is no such field. */
export function focusReason(memberId: string): boolean {
  const field = document.getElementById(reasonId(memberId));
  field?.focus();
  return field !== null;
}

function returnToTable(event: KeyboardEvent<HTMLInputElement>, memberId: string) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const row = document.querySelector(`input[name="attendance-${memberId}"]`)?.closest('[data-row]');
  const next = row?.nextElementSibling ?? row;
  next?.querySelector<HTMLInputElement>('input:checked')?.focus();
}

/** 缺席及原因: one line for everybody who was not there. Enter goes on in the table. */
export function AbsenceList({ entries, onChange }: AbsenceListProps) {
  const { labels } = usePeople();
  const away = entries.filter((entry) => !isAttending(entry.state));
  return (
    <div className="stack">
      <h3 className="part-heading">请假和缺席</h3>
      {away.length === 0 ? <p className="field-hint">全部到会。</p> : null}
      {away.map((entry) => (
        <div key={entry.memberId} className="absence">
          <span>{labels.get(entry.memberId) ?? '（已不在名册）'}</span>
          <span className="absence-state">{attendanceStateNames[entry.state]}</span>
          <input
            id={reasonId(entry.memberId)}
            className="input"
            aria-label={`${labels.get(entry.memberId) ?? ''}的原因`}
            placeholder="原因"
            autoComplete="off"
            value={entry.reason}
            onChange={(event) => onChange(entry.memberId, { reason: event.target.value })}
            onKeyDown={(event) => returnToTable(event, entry.memberId)}
          />
          {entry.state === 'absent' ? (
            <span />
          ) : (
            <label className="check">
              <input
                type="checkbox"
                checked={entry.isApproved}
                onChange={(event) => onChange(entry.memberId, { isApproved: event.target.checked })}
              />
              事先已批准
            </label>
          )}
        </div>
      ))}
    </div>
  );
}
