import { z } from 'zod';

import { ruleSchema } from './rule';

/** As for the checks of filing, and `unconfirmed`: remembered, its text not found. */
const confidences = [...ruleSchema.shape.confidence.options, 'unconfirmed'] as const;

/**
 * One dated rule that numbers and days are reckoned by, as `resources/rules/provisions` holds it;
 * `docs/rules.md` describes the fields.
 */
export const provisionSchema = ruleSchema.omit({ level: true }).extend({
  confidence: z.enum(confidences),
  /** What to ask the superior, as a Chinese sentence; empty where nothing is in doubt. */
  ask: z.string(),
  /** Whether the centre leaves the numbers to the place, so that a branch may set its own. */
  isLocallySet: z.boolean(),
});

/** A provision as the reckoning sees it: of the centre, or the branch's own. */
export type Provision = z.infer<typeof provisionSchema> & { readonly isLocal: boolean };

/**
 * A number that a provision holds.
 *
 * @throws {Error} If the provision has no such number: the data and the code disagree.
 */
export function numberOf(provision: Provision, name: string): number {
  const value = provision.parameters[name];
  if (value === undefined) throw new Error(`Provision ${provision.id} has no ${name}`);
  return value;
}

/**
 * Where a result comes from, as 《中国共产党支部工作条例（试行）》第十一条; the branch's own rules
 * are marked 本支部自定.
 */
export function formatBasis({ source, article, isLocal }: Provision): string {
  return `${isLocal ? '本支部自定：' : ''}${source}${article}`;
}

/** What a result asks the user to check, each sentence once, in the order of the provisions. */
export function questionsOf(provisions: readonly (Provision | null)[]): readonly string[] {
  const asked = provisions.map((provision) => provision?.ask ?? '').filter((ask) => ask !== '');
  return [...new Set(asked)];
}
