import { countAttendance } from '@shared/domain/count-attendance';
import type { RosterEntry } from '@shared/domain/roster-on-date';

interface RosterTotalsProps {
  readonly roster: readonly RosterEntry[];
}

/** The roster's numbers on its date, each with how it comes about. */
export function RosterTotals({ roster }: RosterTotalsProps) {
  const counts = countAttendance(roster, []);
  const full = roster.filter(({ standing }) => standing === 'full').length;
  const suspended = roster.filter(
    ({ isExpected, standing, isSuspended }) => isExpected && standing === 'full' && isSuspended,
  ).length;
  return (
    <div className="roster-totals numeric" role="status">
      <p>
        在册 <strong>{counts.onRoster}</strong> 人：正式党员 {full} 人，预备党员{' '}
        {counts.onRoster - full} 人。
      </p>
      <p>
        应到 <strong>{counts.expected}</strong> 人 = 在册 {counts.onRoster} − 不计入应到{' '}
        {counts.exempted}。
      </p>
      <p>
        有表决权 <strong>{counts.expectedVoters}</strong> 人 = 应到中的正式党员{' '}
        {counts.fullExpected} − 停止行使表决权 {suspended}。
      </p>
    </div>
  );
}
