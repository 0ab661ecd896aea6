import { z } from 'zod';

import { localDateSchema } from '../domain/schema';

/**
 * How much a finding weighs.
 *
 * - `false`: filing would state what cannot be true; blocks.
 * - `missing`: something without which the page is no record; blocks.
 * - `advice`: worth a look; never blocks.
 */
export const levels = ['false', 'missing', 'advice'] as const;
export type Level = (typeof levels)[number];

/** How the rule is known: its text was read, another page states it, or it follows by reason. */
const confidences = ['quoted', 'secondary', 'derived'] as const;

/** One dated rule as `resources/rules` holds it; `docs/rules.md` describes the fields. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** What the rule asks for, in a few words. */
  title: z.string().min(1),
  level: z.enum(levels),
  /** The document or the reason behind the rule. */
  source: z.string().min(1),
  /** As 第十一条; empty where the source has no articles. */
  article: z.string(),
  confidence: z.enum(confidences),
  /** First and last day of force; null means without bound. */
  effectiveFrom: localDateSchema.nullable(),
  effectiveTo: localDateSchema.nullable(),
  parameters: z.record(z.string(), z.number()),
});
export type Rule = z.infer<typeof ruleSchema>;
export type RuleParameters = Readonly<Rule['parameters']>;
