import type { FormPart } from '../rules/finding';

/** Something worth a second look before filing; it blocks nothing and judges nobody. */
export interface HonestyNote {
  /** The check that found it. */
  readonly check: string;
  /** A Chinese sentence: what is so, and nothing of why. */
  readonly message: string;
  /** Why anybody would ask, for who wonders. */
  readonly why: string;
  readonly field: FormPart;
  /** Another record that it is about; null if none. */
  readonly recordId: string | null;
  /** A word that the branch may know as its own; null where that is not the question. */
  readonly word: string | null;
}
