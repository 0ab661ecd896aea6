import type { Member } from '@shared/domain/member';
import { toPrintedName } from '@shared/domain/names';
import { candidateIdsOf, changeRound, officeNames, withCandidate } from '@shared/election/rounds';
import { newId } from '@shared/util/ids';

import { useElectionPeople } from '../people';
import { PersonPicker } from '../person-picker';

import type { RoundProps } from './round-props';

/** Adds full members in possession of their rights, who do not stand in the round yet. */
export function CandidatePicker({ round, election, change }: RoundProps) {
  const { electorate, labels } = useElectionPeople(election);
  const standing = new Set(candidateIdsOf([round]));
  const people = electorate.roster
    .filter((one) => one.standing === 'full' && !one.isSuspended)
    .map(({ member }) => member)
    .filter(({ id }) => !standing.has(id));
  const pick = (member: Member) => {
    const candidate = { id: newId(), memberId: member.id, name: toPrintedName(member) };
    change((one) => ({
      ...one,
      rounds: changeRound(one.rounds, round.id, (present) => withCandidate(present, candidate)),
    }));
  };
  return (
    <PersonPicker
      label={`添加${officeNames[round.office]}候选人`}
      hint="只列正式党员；回车加入"
      className="span-6"
      people={people}
      labels={labels}
      onPick={pick}
    />
  );
}
