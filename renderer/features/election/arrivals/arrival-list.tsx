import type { RosterEntry } from '@shared/domain/roster-on-date';
import { withoutPerson, withPerson } from '@shared/election/people-lists';

import { Section } from '../../../ui/section';
import { useElectionPeople } from '../people';
import type { ElectionPartProps } from '../use-election';

/** Why somebody is not counted among the electors; empty for those who are. */
function whyNoElector({ mayVote, isExempt, standing }: RosterEntry): string {
  if (mayVote) return '';
  if (isExempt) return '不计入应到';
  return standing === 'probationary' ? '预备党员' : '停止行使表决权';
}

/** Everybody on the roster of the day, ticked as they come. */
export function ArrivalList({ election, change }: ElectionPartProps) {
  const { electorate, labels } = useElectionPeople(election);
  const { roster } = electorate;
  const arrived = new Set(election.arrivedIds);
  const sorted = [
    ...roster.filter(({ mayVote }) => mayVote),
    ...roster.filter(({ mayVote }) => !mayVote),
  ];
  const set = (id: string, hasCome: boolean) =>
    change((one) => (hasCome ? withPerson : withoutPerson)(one, 'arrivedIds', id));
  return (
    <Section title="名单" note={`名册上 ${roster.length} 人，已到 ${arrived.size} 人`}>
      {roster.length === 0 ? <p>当天名册上没有党员，请先在“党员”里录入。</p> : null}
      <ul className="arrival-list">
        {sorted.map((entry) => {
          const { member } = entry;
          const why = whyNoElector(entry);
          return (
            <li key={member.id}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={arrived.has(member.id)}
                  onChange={(event) => set(member.id, event.target.checked)}
                />
                <span>
                  {labels.get(member.id)}
                  {why === '' ? null : <small className="field-hint"> {why}</small>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
