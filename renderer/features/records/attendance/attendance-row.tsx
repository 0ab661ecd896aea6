import { memo } from 'react';

import {
  attendanceStateNames,
  attendanceStates,
  isAttending,
  type AttendanceEntry,
} from '@shared/domain/attendance';

/** Characters that a line of the name's column holds at its usual size. */
const LONG_NAME = 10;

interface AttendanceRowProps {
  readonly entry: AttendanceEntry;
  readonly index: number;
  /** The name, and in brackets what tells members of the same name apart. */
  readonly label: string;
  /** The words in the brackets; empty where nobody has the same name. */
  readonly distinction: string;
  readonly isCurrent: boolean;
  readonly onFocusRow: (index: number) => void;
  readonly onChange: (memberId: string, changes: Partial<AttendanceEntry>) => void;
}

/** One person: the name and six radios; only the current row can be tabbed into. */
export const AttendanceRow = memo(function AttendanceRow(props: AttendanceRowProps) {
  const { entry, index, label, distinction, isCurrent, onFocusRow, onChange } = props;
  const isLong = label.length - distinction.length > LONG_NAME;
  const note = distinction === '' ? '' : `（${distinction}）`;
  return (
    <div
      className={isAttending(entry.state) ? 'attendance-row' : 'attendance-row is-away'}
      data-row={index}
      role="radiogroup"
      aria-label={label}
      onFocus={() => onFocusRow(index)}
    >
      <span className={isLong ? 'attendance-name is-long' : 'attendance-name'} title={label}>
        {label.slice(0, label.length - note.length)}
        {note === '' ? null : <small>{note}</small>}
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
