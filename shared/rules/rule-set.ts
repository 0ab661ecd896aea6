import { z } from 'zod';

import attendance from '@resources/rules/attendance.json';
import basics from '@resources/rules/basics.json';
import content from '@resources/rules/content.json';
import kinds from '@resources/rules/kinds.json';
import matters from '@resources/rules/matters.json';
import photos from '@resources/rules/photos.json';

import type { LocalDate } from '../domain/schema';

import { ruleSchema, type Rule } from './rule';

/** Every rule the app knows, of all times, in the order of the form. */
export const allRules: readonly Rule[] = z
  .array(ruleSchema)
  .parse([...basics, ...attendance, ...content, ...kinds, ...matters, ...photos]);

/** The rules in force on a day; a record is judged by those of its own day. */
export function rulesOn(date: LocalDate, rules: readonly Rule[] = allRules): readonly Rule[] {
  return rules.filter(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === null || effectiveFrom <= date) &&
      (effectiveTo === null || date <= effectiveTo),
  );
}
