import type { Election } from '../domain/election-day';

type PeopleList = 'arrivedIds' | 'tellerIds' | 'counterIds';

/** Puts somebody at the end of a list of an election; nobody is on it twice. */
export function withPerson(election: Election, list: PeopleList, memberId: string): Election {
  const ids = election[list];
  return ids.includes(memberId) ? election : { ...election, [list]: [...ids, memberId] };
}

/** Takes somebody from a list of an election. */
export function withoutPerson(election: Election, list: PeopleList, memberId: string): Election {
  return { ...election, [list]: election[list].filter((id) => id !== memberId) };
}
