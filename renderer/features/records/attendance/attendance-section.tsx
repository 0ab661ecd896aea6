import { useCallback } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { AttendanceEntry } from '@shared/domain/attendance';
import type { AttendanceCounts } from '@shared/domain/attendance-counts';
import { explainCounts } from '@shared/domain/count-attendance';
import { rosterName } from '@shared/domain/meeting-roster';
import type { RecordContent } from '@shared/domain/record';

import { Section } from '../../../ui/section';
import { GuestsPart } from '../editor/guests-part';
import { usePeople } from '../editor/people';

import { AbsenceList } from './absence-list';
import { AttendanceTable } from './attendance-table';
import { CountOverridePart } from './count-override-part';
import { ExemptedPart } from './exempted-part';
import { RosterDriftNote } from './roster-drift-note';
import './attendance.css';

interface AttendanceSectionProps {
  readonly counts: AttendanceCounts;
}

/** 出席: everybody present until said otherwise, and the counts with their formula. */
export function AttendanceSection({ counts }: AttendanceSectionProps) {
  const { setValue, getValues } = useFormContext<RecordContent>();
  const attendance = useWatch<RecordContent, 'attendance'>({ name: 'attendance' });
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });
  const { convened } = usePeople();
  const change = useCallback(
    (memberId: string, changes: Partial<AttendanceEntry>) => {
      const next = getValues('attendance').map((entry) =>
        entry.memberId === memberId ? { ...entry, ...changes } : entry,
      );
      setValue('attendance', next, { shouldDirty: true });
    },
    [getValues, setValue],
  );
  const formula = explainCounts(counts, rosterName(kinds));
  const exempted = convened.filter((entry) => !entry.isExpected);
  const exemptedIds = new Set(exempted.map((entry) => entry.member.id));
  const expected = attendance.filter((entry) => !exemptedIds.has(entry.memberId));
  return (
    <Section
      title="出席"
      id="attendance"
      note="键盘：拼音首字母找人 · 1–6 定状态 · 回车到下一人 · Tab 写原因"
    >
      <RosterDriftNote />
      {convened.length === 0 ? (
        <p>还没有应到的人：请先在“基本信息”里选好党小组或支委会成员，或在“党员”里录入名册。</p>
      ) : null}
      <AttendanceTable entries={expected} onChange={change} />
      <div className="counts" role="status" aria-label="人数">
        {[formula.expected, formula.attending, formula.voters].map((line) => (
          <p key={line} className="numeric">
            {line}
          </p>
        ))}
      </div>
      <div className="parts">
        <ExemptedPart exempted={exempted} />
        <AbsenceList entries={expected} onChange={change} />
        <CountOverridePart counts={counts} />
        <GuestsPart />
      </div>
    </Section>
  );
}
