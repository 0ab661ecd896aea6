import type { Level } from './rule';

/** Part of the record form that a finding leads to. */
export const formParts = ['basics', 'attendance', 'content', 'matters', 'photos'] as const;
export type FormPart = (typeof formParts)[number];

/** What a rule says of one record. */
export interface Finding {
  /** Id of the rule in `resources/rules`, or of the outside check that found it. */
  readonly rule: string;
  readonly level: Level;
  /** A Chinese sentence that names the person, number or day it is about. */
  readonly message: string;
  readonly field: FormPart;
  /** Where the rule comes from, with its article. */
  readonly source: string;
  /** What the user is asked to check with the superior, where the rule's text is in doubt. */
  readonly ask?: string;
}

/** Whether a finding stands in the way of filing; advice never does. */
export function isBlocking({ level }: Finding): boolean {
  return level !== 'advice';
}
