import { z } from 'zod';

import decisions from '@resources/rules/provisions/decisions.json';
import development from '@resources/rules/provisions/development.json';
import dues from '@resources/rules/provisions/dues.json';
import elections from '@resources/rules/provisions/elections.json';
import frequencies from '@resources/rules/provisions/frequencies.json';
import members from '@resources/rules/provisions/members.json';
import organisation from '@resources/rules/provisions/organisation.json';

import type { LocalDate } from '../domain/schema';

import { provisionSchema, type Provision } from './provision';

/** The provisions that a reckoning reads, of all times: the centre's, or with local ones before. */
export type RuleBook = readonly Provision[];

/** Every provision of the centre that the app knows, of all times. */
export const nationalProvisions: RuleBook = z
  .array(provisionSchema)
  .parse([
    ...decisions,
    ...elections,
    ...frequencies,
    ...organisation,
    ...members,
    ...dues,
    ...development,
  ])
  .map((provision) => ({ ...provision, isLocal: false }));

/**
 * The provision of an id in force on a day; the first one of the book if several are.
 *
 * @returns null if none is: the rules of that time are not known, or there was no such rule.
 */
export function findProvision(
  id: string,
  date: LocalDate,
  book: RuleBook = nationalProvisions,
): Provision | null {
  const isInForce = ({ effectiveFrom, effectiveTo }: Provision) =>
    (effectiveFrom === null || effectiveFrom <= date) &&
    (effectiveTo === null || date <= effectiveTo);
  return book.find((provision) => provision.id === id && isInForce(provision)) ?? null;
}
