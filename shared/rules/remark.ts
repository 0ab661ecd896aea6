import type { Provision } from './provision';

/** Something worth a look, in words, with the rule behind it; it never stands in the way. */
export interface Remark {
  /** A Chinese sentence that names the person, number or day it is about. */
  readonly message: string;
  readonly provision: Provision;
}

/** The remark if the case is there and its rule was in force. */
export function remarkIf(
  isCase: boolean,
  provision: Provision | null,
  message: string,
): readonly Remark[] {
  return isCase && provision !== null ? [{ message, provision }] : [];
}
