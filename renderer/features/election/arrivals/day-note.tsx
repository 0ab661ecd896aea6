import { Button } from 'antd';

import { formatDate } from '@shared/domain/calendar';

import { useElectionPeople } from '../people';
import type { ElectionPartProps } from '../use-election';

/** Told while the day of the meeting is open, since roster and rules are those of that day. */
export function DayNote({ election, change }: ElectionPartProps) {
  const { electorate, today } = useElectionPeople(election);
  const { heldOn, plannedOn } = election;
  if (heldOn !== null) return null;
  const set = (day: string) => change((one) => ({ ...one, heldOn: day }));
  return (
    <div className="note note-advice day-note">
      <p className="numeric">
        还没有填开会日期，应到先按
        {plannedOn === null ? '今天' : `拟定的${formatDate(electorate.date)}`}的名册算。
      </p>
      <div className="actions">
        <Button size="small" onClick={() => set(today)}>
          今天开会
        </Button>
        {plannedOn === null || plannedOn === today ? null : (
          <Button size="small" onClick={() => set(plannedOn)}>
            在{formatDate(plannedOn)}开会
          </Button>
        )}
      </div>
    </div>
  );
}
