import { Button } from 'antd';

import type { ElectionRound } from '@shared/domain/election-day';
import { emptyRound, officeNames } from '@shared/election/rounds';
import { isCommitteeDue } from '@shared/rules/expectations';
import { formatBasis, numberOf } from '@shared/rules/provision';
import { findProvision } from '@shared/rules/provision-set';
import { newId } from '@shared/util/ids';

import { useRuleBook } from '../../../data/use-rule-book';
import { Section } from '../../../ui/section';
import { useElectionPeople } from '../people';
import type { ElectionPartProps } from '../use-election';

import { RoundSection } from './round-section';

type Office = ElectionRound['office'];

/** Offices that the meeting itself can still be asked to elect; a committee elects its 书记. */
function openOffices(rounds: readonly ElectionRound[]): readonly Office[] {
  if (rounds.length === 0) return ['committee', 'secretary'];
  const has = (office: Office) => rounds.some((round) => round.office === office);
  return has('committee') || has('deputy-secretary') ? [] : ['deputy-secretary'];
}

/** 候选人: who stands for what, in the order of the ballot. */
export function CandidatesPart({ election, change }: ElectionPartProps) {
  const rules = useRuleBook();
  const { electorate } = useElectionPeople(election);
  const { date, roster } = electorate;
  const { rounds } = election;
  const fullMembers = roster.filter(({ standing }) => standing === 'full').length;
  const hasCommittee = isCommitteeDue(fullMembers, date, rules);
  const threshold = findProvision(
    hasCommittee ? 'committee-threshold' : 'secretary-without-committee',
    date,
    rules,
  );
  const size = findProvision('committee-size', date, rules);
  const add = (office: Office) => {
    const seats = office === 'committee' && size !== null ? numberOf(size, 'least') : 1;
    const round = emptyRound(newId(), office, seats);
    change((one) => ({ ...one, rounds: [...one.rounds, round] }));
  };
  const usual: Office = hasCommittee ? 'committee' : 'secretary';
  const offices = openOffices(rounds);
  return (
    <>
      {rounds.map((round) => (
        <RoundSection key={round.id} round={round} election={election} change={change} />
      ))}
      {offices.length === 0 ? null : (
        <Section title={rounds.length === 0 ? '选什么' : '还要选什么'}>
          <div className="stack">
            <p className="numeric">
              名册上有正式党员 {fullMembers} 名。
              {threshold === null ? null : `${threshold.title}（${formatBasis(threshold)}）。`}
            </p>
            <div className="actions">
              {offices.map((office) => (
                <Button
                  key={office}
                  type={office === usual ? 'primary' : 'default'}
                  onClick={() => add(office)}
                >
                  大会选举{officeNames[office]}
                </Button>
              ))}
            </div>
            {rounds.length > 0 ? null : (
              <p className="field-hint">
                设支委会的，大会选委员，书记、副书记由新一届支委会第一次会议在委员中选举。
              </p>
            )}
          </div>
        </Section>
      )}
    </>
  );
}
