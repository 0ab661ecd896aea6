import { explainCounts } from '@shared/domain/count-attendance';
import type { Member } from '@shared/domain/member';
import { withoutPerson, withPerson } from '@shared/election/people-lists';
import { judgeQuorum } from '@shared/rules/election-quorum';
import { formatBasis } from '@shared/rules/provision';

import { useRuleBook } from '../../../data/use-rule-book';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';
import { useElectionPeople } from '../people';
import { PersonPicker } from '../person-picker';
import type { ElectionPartProps } from '../use-election';

import { LateNote } from './late-note';

/** Who comes is noted one after the other; above it, for the whole room, whether it is enough. */
export function QuorumSection({ election, change }: ElectionPartProps) {
  const rules = useRuleBook();
  const offerUndo = useUndo();
  const { electorate, labels, members } = useElectionPeople(election);
  const { date, counts, roster } = electorate;
  const arrived = new Set(election.arrivedIds);
  const waiting = roster.map(({ member }) => member).filter(({ id }) => !arrived.has(id));
  const electors = { expected: counts.expectedVoters, attending: counts.attendingVoters };
  const quorum = judgeQuorum(electors, date, rules);
  const come = ({ id }: Member) => {
    change((one) => withPerson(one, 'arrivedIds', id));
    offerUndo(`${labels.get(id) ?? ''}已到`, () =>
      change((one) => withoutPerson(one, 'arrivedIds', id)),
    );
  };
  const others = members.filter(({ id }) => arrived.has(id)).length - electors.attending;
  return (
    <Section title="到会人数" note={quorum === null ? undefined : formatBasis(quorum.provision)}>
      <div className="quorum" role="status" aria-label="到会人数">
        <p className="quorum-numbers numeric">
          <span>应到 {electors.expected}</span>
          {quorum === null ? null : (
            <span>
              {quorum.share} 是 {quorum.least}
            </span>
          )}
          <span>现到 {electors.attending}</span>
          {quorum === null ? null : (
            <strong>{quorum.missing === 0 ? '已够' : `还差 ${quorum.missing}`}</strong>
          )}
        </p>
        <p className="field-hint numeric">
          以上都是有选举权的党员。{explainCounts(counts).voters.split('；')[0]}。
          {others > 0 ? `另有没有选举权或者不计入应到的到会 ${others} 人。` : ''}
          {quorum === null ? '没有收录当时到会人数的规定，请向上级核实。' : quorum.provision.ask}
        </p>
      </div>
      <LateNote election={election} change={change} />
      <PersonPicker
        label="谁到了"
        hint="输入后按回车记为已到，上下键选人，F8 撤销"
        className="arrival-picker"
        people={waiting}
        labels={labels}
        onPick={come}
        nobody={(typed) => `没有找到“${typed}”，可能已经记过到会`}
      />
    </Section>
  );
}
