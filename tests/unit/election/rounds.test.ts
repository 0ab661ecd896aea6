import { describe, expect, it } from 'vitest';

import { toElectorate } from '@shared/election/electors';
import { findLateArrivals } from '@shared/election/late-arrivals';
import { withoutPerson, withPerson } from '@shared/election/people-lists';
import { candidateIdsOf, withCandidate } from '@shared/election/rounds';
import { anElection, aRound } from '@tests/builders/election';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';

const people = ['诸葛建国', '乌云毕力格', '于一', '王伟'].map((name, index) => ({
  id: idOf(0x910 + index),
  memberId: idOf(index + 1),
  name,
}));

describe('candidates', () => {
  it('for the committee stand in the order of strokes whenever they are added', () => {
    const round = people.reduce(withCandidate, aRound({ candidates: [] }));
    const names = round.candidates.map(({ name }) => name);
    expect(names).toEqual(['于一', '王伟', '乌云毕力格', '诸葛建国']);
  });

  it('for 书记 stand in the order that the superior approved', () => {
    const round = people.reduce(withCandidate, aRound({ office: 'secretary', candidates: [] }));
    expect(round.candidates).toEqual(people);
  });

  it('stand once in a round, and are known once over all rounds', () => {
    const round = [...people, ...people].reduce(withCandidate, aRound({ candidates: [] }));
    expect(round.candidates).toHaveLength(4);
    expect(candidateIdsOf([round, round])).toHaveLength(4);
  });
});

describe('people who come', () => {
  it('are noted once, in order, and can be taken back', () => {
    const come = [2, 1, 2].reduce(
      (election, number) => withPerson(election, 'arrivedIds', idOf(number)),
      anElection(),
    );
    expect(come.arrivedIds).toEqual([idOf(2), idOf(1)]);
    expect(withoutPerson(come, 'arrivedIds', idOf(2)).arrivedIds).toEqual([idOf(1)]);
  });
});

describe('late arrivals', () => {
  const arrivedIds = [idOf(3), idOf(99), idOf(1), idOf(2)];
  const late = (rounds: ReturnType<typeof aRound>[]) => {
    const electorate = toElectorate(anElection({ arrivedIds }), someMembers(5), '2026-06-17');
    return findLateArrivals(rounds, arrivedIds, electorate)?.memberIds ?? null;
  };

  it('are the electors beyond the ballots that were given out', () => {
    expect(late([aRound({ issued: 2 })])).toEqual([idOf(2)]);
  });

  it('are nobody before ballots are given out, or while there are enough', () => {
    expect(late([aRound()])).toBeNull();
    expect(late([aRound({ issued: 3 })])).toBeNull();
  });

  it('are not looked for among the ballots of the new committee', () => {
    expect(late([aRound({ issued: 3 }), aRound({ office: 'secretary', issued: 1 })])).toBeNull();
    expect(late([aRound({ office: 'secretary', issued: 1 })])).toEqual([idOf(1), idOf(2)]);
  });
});
