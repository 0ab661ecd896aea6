import type { SupplementDocument } from '../domain/takeover';

import type { PackageFacts } from './package-facts';
import type { SupplementPlan } from './plan-supplement';

/** What the receiver seals before the corrected texts: which of the giver's seals came in, and why. */
export function toSupplementDocument(input: {
  /** Of the new link. */
  readonly id: string;
  readonly manifest: { readonly bookId: string; readonly branchName: string };
  readonly facts: Pick<PackageFacts, 'handover'>;
  readonly plan: Pick<SupplementPlan, 'toTake'>;
  readonly tagManifestSha256: string;
  readonly takenInAtMs: number;
}): SupplementDocument {
  const { id, manifest, plan, tagManifestSha256, takenInAtMs } = input;
  const { handover } = input.facts;
  return {
    format: 1,
    recordId: id,
    revision: 1,
    branchName: manifest.branchName,
    fromBookId: manifest.bookId,
    handoverId: handover?.id ?? null,
    tagManifestSha256,
    kind: 'supplement',
    reason: handover?.supplements.at(-1)?.reason ?? '',
    takenInAtMs,
    revisions: plan.toTake.flatMap(({ revisions }) =>
      revisions.map(({ seal }) => ({
        recordId: seal.recordId,
        revision: seal.revision,
        seal: seal.seal,
      })),
    ),
  };
}
