import { memo } from 'react';

import {
  attendanceStateNames,
  attendanceStates,
  isAttending,
  type AttendanceEntry,
} from '@shared/domain/attendance';

interface AttendanceRowProps {
  readonly entry: AttendanceEntry;
  readonly index: number;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly onFocusRow: (index: number) => void;
  readonly onChange: (memberId: string, changes: Partial<AttendanceEntry>) => void;
}

/** One person: the name and six radios; only the current row can be tabbed into. */
export const AttendanceRow = memo(function AttendanceRow(props: AttendanceRowProps) {
  const { entry, index, label, isCurrent, onFocusRow, onChange } = props;
  return (
    <div
      className={isAttending(entry.state) ? 'attendance-row' : 'attendance-row is-away'}
      data-row={index}
      role="radiogroup"
      aria-label={label}
      onFocus={() => onFocusRow(index)}
    >
      <span className="attendance-name" title={label}>
        {label}
      </span>
      {attendanceStates.map((state) => (
        <label key={state} className="attendance-state">
          <input
            type="radio"
            name={`attendance-${entry.memberId}`}
            value={state}
            checked={entry.state === state}
            tabIndex={isCurrent && entry.state === state ? 0 : -1}
            onChange={() => onChange(entry.memberId, { state })}
          />
          <span>{attendanceStateNames[state]}</span>
        </label>
      ))}
    </div>
  );
});
