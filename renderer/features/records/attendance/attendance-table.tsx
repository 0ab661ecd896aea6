import { useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { attendanceStates, type AttendanceEntry } from '@shared/domain/attendance';
import { matchesPinyin, toPinyinKey } from '@shared/roster/pinyin';

import { usePeople } from '../editor/people';

import { AttendanceRow } from './attendance-row';
import { focusReason } from './absence-list';

interface AttendanceTableProps {
  readonly entries: readonly AttendanceEntry[];
  readonly onChange: (memberId: string, changes: Partial<AttendanceEntry>) => void;
}

/** Letters typed within this time belong to one search. */
const SEARCH_PAUSE_MS = 1200;

/** Finds people by the letters typed while a row has the focus. */
function usePersonSearch(entries: readonly AttendanceEntry[]) {
  const { members } = usePeople();
  const [typed, setTyped] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keys = useMemo(
    () => new Map(members.map((one) => [one.id, toPinyinKey(one.name, one.nameReading)])),
    [members],
  );
  const search = (text: string, from: number): number => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTyped(''), SEARCH_PAUSE_MS);
    for (let step = 0; step < entries.length; step += 1) {
      const index = (from + step) % entries.length;
      const key = keys.get(entries[index]?.memberId ?? '');
      if (key && matchesPinyin(key, text)) return index;
    }
    return -1;
  };
  return { typed, search };
}

/**
 * The attendance sheet: native radios, one tab stop for the whole table. Letters jump to a
 * person, 1 to 6 set the state, Enter and the arrows move on.
 */
export function AttendanceTable({ entries, onChange }: AttendanceTableProps) {
  const { labels, distinctions } = usePeople();
  const [current, setCurrent] = useState(0);
  const table = useRef<HTMLDivElement>(null);
  const { typed, search } = usePersonSearch(entries);

  const goTo = (index: number) => {
    const bounded = Math.max(0, Math.min(entries.length - 1, index));
    setCurrent(bounded);
    table.current
      ?.querySelector<HTMLInputElement>(`[data-row="${String(bounded)}"] input:checked`)
      ?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const entry = entries[current];
    const state = attendanceStates[Number(event.key) - 1];
    if (entry && state) {
      onChange(entry.memberId, { state });
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      goTo(current + 1);
    } else if (event.key === 'ArrowUp') {
      goTo(current - 1);
    } else if (event.key === 'Tab' && !event.shiftKey && entry && focusReason(entry.memberId)) {
      // The reason belongs to the person just marked, so Tab goes there first.
    } else if (/^[a-z]$/i.test(event.key)) {
      const text = typed + event.key.toLowerCase();
      const found = search(text, typed === '' ? current + 1 : current);
      if (found >= 0) goTo(found);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="attendance">
      <div
        ref={table}
        className="attendance-table"
        role="group"
        aria-label="出席情况"
        onKeyDown={onKeyDown}
      >
        {entries.map((entry, index) => (
          <AttendanceRow
            key={entry.memberId}
            entry={entry}
            index={index}
            label={labels.get(entry.memberId) ?? '（已不在名册）'}
            distinction={distinctions.get(entry.memberId) ?? ''}
            isCurrent={index === current}
            onFocusRow={setCurrent}
            onChange={onChange}
          />
        ))}
      </div>
      <p className="attendance-search" role="status">
        {typed === '' ? '' : `找人：${typed}`}
      </p>
    </div>
  );
}
