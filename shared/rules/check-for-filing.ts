import { toDatePart } from '../domain/calendar';

import { attendanceChecks } from './attendance-checks';
import { basicsChecks } from './basics-checks';
import { toCheckContext, type CheckContext, type Checks, type FilingCheckInput } from './check';
import { contentChecks } from './content-checks';
import { findDecisions } from './decision-findings';
import { findDevelopment } from './development-findings';
import { findElection } from './election-findings';
import { formParts, type Finding } from './finding';
import { ballotChecks } from './ballot-checks';
import { kindChecks } from './kind-checks';
import { mattersChecks } from './matters-checks';
import { findOrganisation } from './organisation-findings';
import { photosChecks } from './photos-checks';
import { rulesOn } from './rule-set';
import { reviewChecks } from './review-checks';
import type { Rule } from './rule';
import { sheetChecks } from './sheet-checks';

/** The check of every rule in `resources/rules`, by the rule's id. */
export const allChecks: Checks = {
  ...basicsChecks,
  ...attendanceChecks,
  ...contentChecks,
  ...sheetChecks,
  ...kindChecks,
  ...reviewChecks,
  ...ballotChecks,
  ...mattersChecks,
  ...photosChecks,
};

/** What the dated provisions say of a record; always advice. */
const reckonings: readonly ((context: CheckContext) => readonly Finding[])[] = [
  findOrganisation,
  findDevelopment,
  findElection,
  findDecisions,
];

/**
 * Says in words what stands against filing a record, and what is worth a look.
 *
 * The record is judged by the rules in force on its own day, an undated one by today's. Findings
 * come in the order of the form, `extraFindings` last; those for which `isBlocking` holds must be
 * put right first.
 */
export function checkForFiling(input: FilingCheckInput): readonly Finding[] {
  const context = toCheckContext(input);
  const findings = rulesOn(context.date ?? toDatePart(input.now)).flatMap((rule) => {
    const check = allChecks[rule.id];
    if (check === undefined) throw new Error(`Rule ${rule.id} has no check`);
    return check.find(context, rule.parameters).map((message): Finding => ({
      rule: rule.id,
      level: rule.level,
      message,
      field: check.field,
      source: toSource(rule),
    }));
  });
  const reckoned = reckonings.flatMap((find) => find(context));
  const place = ({ field }: Finding) => formParts.indexOf(field);
  const inOrder = [...findings, ...reckoned].toSorted((one, other) => place(one) - place(other));
  return [...inOrder, ...(input.extraFindings ?? [])];
}

function toSource({ source, article }: Rule): string {
  return `${source}${article}`;
}
