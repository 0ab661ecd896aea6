import type { MeetingRecord } from '../domain/record';
import type { Revision } from '../domain/seal';
import { groupBy } from '../util/group-by';

/** A text that the receiver's book has: enough to see whether it is the giver's. */
export interface OwnRevision {
  readonly revision: number;
  readonly documentSha256: string;
}

/** A record as it stands in the receiver's book. */
export interface OwnRecord {
  readonly record: Pick<MeetingRecord, 'status' | 'changedAtMs' | 'deletedAtMs'> | null;
  readonly revisions: readonly OwnRevision[];
}

/** A record of which the giver sealed texts that are not in the receiver's book. */
export interface SupplementItem {
  readonly recordId: string;
  readonly theme: string;
  /** Local wall time or day of the event. */
  readonly startsAt: string | null;
  /** Why the giver corrected it; empty for a record that was filed for the first time. */
  readonly reason: string;
  /** Oldest first, as the giver sealed them. */
  readonly revisions: readonly Revision[];
}

/**
 * Why a record is left to the user.
 *
 * - `both-corrected`: both sides sealed another text under the same number.
 * - `being-corrected`: the receiver has its correction open.
 * - `draft-changed`: the giver filed a draft on which the receiver went on writing.
 */
export type LeftOutReason = 'both-corrected' | 'being-corrected' | 'draft-changed';

export interface SupplementPlan {
  readonly toTake: readonly SupplementItem[];
  readonly leftOut: readonly (SupplementItem & { readonly why: LeftOutReason })[];
  /** Records whose new texts are all here. */
  readonly alreadyTaken: number;
}

function toItem(recordId: string, revisions: readonly Revision[]): SupplementItem {
  const document = revisions.at(-1)?.document;
  return {
    recordId,
    theme: document?.content.theme ?? '',
    startsAt: document?.content.startsAt ?? null,
    reason: document?.correctionReason ?? '',
    revisions,
  };
}

function findWhyLeftOut(
  theirs: readonly Revision[],
  missing: readonly Revision[],
  { record, revisions }: OwnRecord,
  takenOverAtMs: number,
): LeftOutReason | null {
  const own = new Map(revisions.map((one) => [one.revision, one.documentSha256]));
  const isOther = theirs.some(({ seal }) => {
    const ours = own.get(seal.revision);
    return ours !== undefined && ours !== seal.documentSha256;
  });
  const follows = (missing[0]?.seal.revision ?? 1) === revisions.length + 1;
  if (isOther || !follows) return 'both-corrected';
  if (record === null) return null;
  if (record.status === 'correcting') return 'being-corrected';
  const touchedAtMs = Math.max(record.changedAtMs, record.deletedAtMs ?? 0);
  return record.status === 'draft' && touchedAtMs > takenOverAtMs ? 'draft-changed' : null;
}

/**
 * Plans a 补交: which of the giver's new texts come into the receiver's book, and which are left
 * to the user because both sides changed the record. Nothing of the receiver's is overwritten.
 * Texts that are here already are passed by, so that a package taken in twice changes nothing.
 *
 * @param theirs - Texts that the giver sealed after the takeover, in the order of their chain.
 * @param own - Each of their records as it stands in the receiver's book.
 */
export function planSupplement(
  theirs: readonly Revision[],
  own: ReadonlyMap<string, OwnRecord>,
  takenOverAtMs: number,
): SupplementPlan {
  const byRecord = groupBy(theirs, ({ document }) => document.recordId);
  const toTake: SupplementItem[] = [];
  const leftOut: (SupplementItem & { readonly why: LeftOutReason })[] = [];
  let alreadyTaken = 0;
  for (const [recordId, revisions] of byRecord) {
    const ours = own.get(recordId) ?? { record: null, revisions: [] };
    const here = new Set(ours.revisions.map(({ documentSha256 }) => documentSha256));
    const missing = revisions.filter(({ seal }) => !here.has(seal.documentSha256));
    if (missing.length === 0) {
      alreadyTaken += 1;
      continue;
    }
    const item = toItem(recordId, missing);
    const why = findWhyLeftOut(revisions, missing, ours, takenOverAtMs);
    if (why === null) toTake.push(item);
    else leftOut.push({ ...item, why });
  }
  return { toTake, leftOut, alreadyTaken };
}
