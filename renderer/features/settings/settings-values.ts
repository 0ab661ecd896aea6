import { z } from 'zod';

import type { Branch } from '@shared/domain/branch';

import { branchValuesSchema, toBranchValues } from '../../forms/branch/branch-values';

import { findTooLong } from './action-lines';

const actionsField = z.string().superRefine((text, context) => {
  const message = findTooLong(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** The branch's form with its lists as text, one item a line. */
export const settingsValuesSchema = branchValuesSchema.extend({
  requiredActions: actionsField,
  optionalActions: actionsField,
  ownPlaces: actionsField,
});
export type SettingsValues = z.infer<typeof settingsValuesSchema>;

export function toSettingsValues(branch: Branch): SettingsValues {
  return {
    ...toBranchValues(branch),
    requiredActions: branch.themeDayActions.required.join('\n'),
    optionalActions: branch.themeDayActions.optional.join('\n'),
    ownPlaces: branch.ownPlaces.join('\n'),
  };
}
