import type { LocalDate } from '../domain/schema';

import { numberOf } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { remarkIf, type Remark } from './remark';

/** 委员 are elected from more candidates than seats, 书记 and 副书记 from as many. */
export const electedOffices = ['committee', 'secretary'] as const;
export type ElectedOffice = (typeof electedOffices)[number];

/**
 * The number of candidates that so many seats ask for: 4 for 3 members of a committee, 6 for 5,
 * 9 for 7; as many as seats for 书记 and 副书记.
 *
 * @returns null if the rule of that day is not known.
 * @see 选举条例 (2020) Art 13.
 */
export function leastCandidates(
  office: ElectedOffice,
  seats: number,
  date: LocalDate,
  book?: RuleBook,
): number | null {
  if (office === 'secretary') {
    return findProvision('election-equal', date, book) === null ? null : seats;
  }
  const surplus = findProvision('election-surplus', date, book);
  if (surplus === null) return null;
  const extra = seats * numberOf(surplus, 'numerator');
  return seats + Math.ceil(extra / numberOf(surplus, 'denominator'));
}

/** Says where the number of candidates does not fit the seats. */
export function judgeCandidates(
  input: {
    readonly office: ElectedOffice;
    readonly seats: number;
    readonly candidates: number;
    readonly date: LocalDate;
  },
  book?: RuleBook,
): readonly Remark[] {
  const { office, seats, candidates, date } = input;
  const least = leastCandidates(office, seats, date, book);
  if (office === 'secretary') {
    return remarkIf(
      candidates !== least,
      findProvision('election-equal', date, book),
      `应选${seats}名，候选人${candidates}名；书记、副书记等额选举，候选人应当正好${seats}名。`,
    );
  }
  return remarkIf(
    least !== null && candidates < least,
    findProvision('election-surplus', date, book),
    `应选${seats}名，候选人${candidates}名；差额选举，候选人至少${least ?? seats}名。`,
  );
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Says who counts or watches the ballots and stands for election as well. */
export function judgeTellers(
  input: {
    /** 监票人. */
    readonly tellers: readonly Person[];
    /** 计票人. */
    readonly counters: readonly Person[];
    readonly candidateIds: readonly string[];
    readonly date: LocalDate;
  },
  book?: RuleBook,
): readonly Remark[] {
  const provision = findProvision('election-tellers', input.date, book);
  const candidates = new Set(input.candidateIds);
  const remarksOn = (people: readonly Person[], task: string) =>
    people
      .filter(({ id }) => candidates.has(id))
      .flatMap(({ name }) =>
        remarkIf(true, provision, `${task}${name}是候选人，应当另推不是候选人的党员。`),
      );
  return [
    ...remarksOn(input.tellers, '监票人'),
    ...remarksOn(input.counters, '计票人'),
    ...remarkIf(input.tellers.length === 0, provision, '没有登记监票人。'),
  ];
}
