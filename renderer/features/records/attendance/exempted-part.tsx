import { useFormContext, useWatch } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';
import type { RosterEntry } from '@shared/domain/roster-on-date';

import { usePeople } from '../editor/people';

/** 不计入应到: who is left out by the roster's exemptions, and who of them came all the same. */
export function ExemptedPart({ exempted }: { readonly exempted: readonly RosterEntry[] }) {
  const { getValues, setValue } = useFormContext<RecordContent>();
  const attendance = useWatch<RecordContent, 'attendance'>({ name: 'attendance' });
  const { labels } = usePeople();
  if (exempted.length === 0) return null;
  const setCame = (memberId: string, hasCome: boolean) => {
    const others = getValues('attendance').filter((entry) => entry.memberId !== memberId);
    const entry = { memberId, state: 'present' as const, reason: '', isApproved: false };
    setValue('attendance', hasCome ? [...others, entry] : others, { shouldDirty: true });
  };
  return (
    <fieldset className="choices">
      <legend className="field-label">不计入应到的人，来了就勾上</legend>
      {exempted.map(({ member }) => (
        <label key={member.id} className="check">
          <input
            type="checkbox"
            checked={attendance.some((entry) => entry.memberId === member.id)}
            onChange={(event) => setCame(member.id, event.target.checked)}
          />
          {labels.get(member.id)}
        </label>
      ))}
    </fieldset>
  );
}
