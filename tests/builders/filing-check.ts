import type { RecordContent } from '@shared/domain/record';
import type { FilingCheckInput } from '@shared/rules/check';
import { checkForFiling } from '@shared/rules/check-for-filing';

import { aBranch } from './branch';
import { FIXED_NOW_LOCAL } from './clock';
import { idOf } from './ids';
import { someMembers } from './member';
import { anEntry, aRecord } from './record';

/** A record that can be filed as it is: ten full members, all present, nothing to remark. */
export function aFilingCheck(
  content: Partial<RecordContent> = {},
  overrides: Partial<FilingCheckInput> = {},
): FilingCheckInput {
  const members = overrides.members ?? someMembers(10);
  const attendance = members.map(({ id }) => anEntry(id));
  return {
    branch: aBranch(),
    members,
    record: aRecord({
      content: { chairId: idOf(1), recorderId: idOf(2), attendance, ...content },
    }),
    photos: [],
    now: FIXED_NOW_LOCAL,
    enteredAt: '2026-06-17T19:00',
    ...overrides,
  };
}

/** The findings of such a record, each as one line: level, rule, part of the form, sentence. */
export function findingsOf(...args: Parameters<typeof aFilingCheck>): readonly string[] {
  return checkForFiling(aFilingCheck(...args)).map(
    ({ level, rule, field, message }) => `${level} ${rule} ${field} ${message}`,
  );
}
