import type { StoredLink } from '@shared/domain/chain-link';
import type { Seal } from '@shared/domain/seal';
import { sealDocument } from '@shared/domain/seal-chain';
import type {
  ChainEventDocument,
  SupplementDocument,
  TakeoverDocument,
} from '@shared/domain/takeover';

import type { aChainDocument } from './chain';
import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

/** 由王建国移交、李梅接收, as the receiver's program seals it. */
export function aTakeoverDocument(changes: Partial<TakeoverDocument> = {}): TakeoverDocument {
  return {
    format: 1,
    recordId: idOf(0x902),
    revision: 1,
    branchName: '红旗村党支部',
    fromBookId: idOf(0x903),
    handoverId: idOf(0x901),
    tagManifestSha256: 'ab'.repeat(32),
    kind: 'takeover',
    from: { name: '王建国', post: '原支部书记' },
    to: { name: '李梅', post: '支部书记' },
    witness: { name: '赵志远', post: '镇党委组织委员' },
    handedOverOn: '2026-06-28',
    takenOverAtMs: FIXED_NOW_MS,
    counts: { records: 2 },
    ...changes,
  };
}

/** Corrections of the predecessor that were taken in after the takeover. */
export function aSupplementDocument(changes: Partial<SupplementDocument> = {}): SupplementDocument {
  return {
    format: 1,
    recordId: idOf(0x904),
    revision: 1,
    branchName: '红旗村党支部',
    fromBookId: idOf(0x903),
    handoverId: idOf(0x901),
    tagManifestSha256: 'cd'.repeat(32),
    kind: 'supplement',
    reason: '应到人数填错',
    takenInAtMs: FIXED_NOW_MS,
    revisions: [{ recordId: idOf(1), revision: 2, seal: 'e'.repeat(64) }],
    ...changes,
  };
}

type LinkOrder = ReturnType<typeof aChainDocument> | ChainEventDocument;

/** Seals records and takeovers one after the other into one chain. */
export async function aMixedChain(documents: readonly LinkOrder[]): Promise<readonly StoredLink[]> {
  const links: StoredLink[] = [];
  let previous: Seal | null = null;
  for (const document of documents) {
    previous = await sealDocument(document, previous);
    links.push(
      'kind' in document
        ? { table: 'takeovers', link: { document, seal: previous } }
        : { table: 'revisions', link: { document, seal: previous } },
    );
  }
  return links;
}
