import type { BookManifest } from '../package/book-format';
import type { HandoverPerson } from '../domain/handover';
import type { TakeoverDocument } from '../domain/takeover';

import type { PackageFacts } from './package-facts';

const nobody: HandoverPerson = { name: '', post: '' };

/** What the receiver seals: who gave what to whom, and by which package. */
export function toTakeoverDocument(input: {
  /** Of the new link. */
  readonly id: string;
  readonly manifest: Pick<BookManifest, 'bookId' | 'branchName' | 'watermark'>;
  readonly facts: Pick<PackageFacts, 'handover'>;
  readonly tagManifestSha256: string;
  readonly takenOverAtMs: number;
}): TakeoverDocument {
  const { id, manifest, tagManifestSha256, takenOverAtMs } = input;
  const { handover } = input.facts;
  return {
    format: 1,
    recordId: id,
    revision: 1,
    branchName: manifest.branchName,
    fromBookId: manifest.bookId,
    handoverId: handover?.id ?? null,
    tagManifestSha256,
    kind: 'takeover',
    from: handover?.from ?? nobody,
    to: handover?.to ?? nobody,
    witness: handover?.witness ?? nobody,
    handedOverOn: handover?.on ?? null,
    takenOverAtMs,
    counts: { ...manifest.watermark.counts },
  };
}
