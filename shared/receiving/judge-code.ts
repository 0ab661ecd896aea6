import { isSameCode, normalizeCode, toPackageCode } from '../handover/handover-codes';

/** How what was typed off the signed list stands to the package's code. */
export type CodeJudgement =
  | { readonly kind: 'same' }
  /** Some characters are still to come, and those that are there agree. */
  | { readonly kind: 'unfinished'; readonly missing: number }
  /** Another package, or a slip; `place` is the first character that differs, from 1. */
  | { readonly kind: 'different'; readonly place: number };

/** Compares a code as it is typed from paper with that of the package. */
export function judgeCode(typed: string, tagManifestSha256: string): CodeJudgement {
  const code = toPackageCode(tagManifestSha256);
  if (isSameCode(typed, code)) return { kind: 'same' };
  const [ours, theirs] = [normalizeCode(typed), normalizeCode(code)];
  const index = Array.from(ours).findIndex((character, place) => character !== theirs[place]);
  return index === -1
    ? { kind: 'unfinished', missing: theirs.length - ours.length }
    : { kind: 'different', place: index + 1 };
}
