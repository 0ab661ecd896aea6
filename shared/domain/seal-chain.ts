import { toCanonicalJson } from '../util/canonical-json';
import { sha256HexOfText } from '../util/hash';

import type { ChainLink, LinkDocument } from './chain-link';
import type { Seal } from './seal';

/** `previous` of the first link of a book. */
export const NO_PREVIOUS_SEAL = '0'.repeat(64);

/**
 * Seals a document as the next link of its book's chain: a filed record, or a takeover. The
 * document is covered by its hash, and the link covers sequence, record, revision, that hash and
 * the link before.
 *
 * @param previous - The newest seal of the book; null for its first.
 * @throws {Error} If the document holds text that has no UTF-8 form (half a surrogate pair).
 * @see RFC 8785; FIPS 180-4 (SHA-256).
 */
export async function sealDocument(document: LinkDocument, previous: Seal | null): Promise<Seal> {
  const link = {
    sequence: (previous?.sequence ?? 0) + 1,
    recordId: document.recordId,
    revision: document.revision,
    documentSha256: await hashDocument(document),
    previous: previous?.seal ?? NO_PREVIOUS_SEAL,
  };
  return { ...link, seal: await hashLink(link) };
}

/**
 * The hash by which a seal covers its document.
 *
 * @throws {Error} If the document holds text that has no UTF-8 form.
 */
export async function hashDocument(document: LinkDocument): Promise<string> {
  return sha256HexOfText(toCanonicalJson(document));
}

async function hashLink(link: Omit<Seal, 'seal'>): Promise<string> {
  const { sequence, recordId, revision, documentSha256, previous } = link;
  return sha256HexOfText(
    toCanonicalJson({ sequence, recordId, revision, documentSha256, previous }),
  );
}

/**
 * What is wrong with a link.
 *
 * - `document-changed`: the text is not the one that was sealed.
 * - `seal-changed`: the seal does not match its own fields.
 * - `link-missing`: the link before is not there, or is another one.
 * - `out-of-order`: the sequence is there twice, or a revision does not follow the one before.
 * - `end-missing`: the newest link known from elsewhere is not the last one here.
 */
export type ChainFaultKind =
  'document-changed' | 'seal-changed' | 'link-missing' | 'out-of-order' | 'end-missing';

export interface ChainFault {
  readonly what: ChainFaultKind;
  /** Where in the chain; for `end-missing` the sequence after the last one here. */
  readonly sequence: number;
  /** Of the link, as its seal has it. Null only for `end-missing`, where it is not known. */
  readonly recordId: string | null;
}

/** Checks a chain link by link, so that a long book is never in memory as a whole. */
export interface ChainCheck {
  /** What is wrong with the next link; links come in the order of their sequence. */
  readonly add: (link: ChainLink) => Promise<readonly ChainFault[]>;
  /** Whether the chain goes as far as a seal that was kept or printed elsewhere. */
  readonly finish: (newestSeal?: string) => readonly ChainFault[];
}

/** Begins at the first link of a book. */
export function startChainCheck(): ChainCheck {
  const newestRevisions = new Map<string, number>();
  let before: Seal | null = null;
  return {
    add: async (link) => {
      const { seal } = link;
      const kinds = [
        ...(await checkLink(link)),
        ...checkPlace(seal, before, newestRevisions.get(seal.recordId) ?? 0),
      ];
      newestRevisions.set(seal.recordId, seal.revision);
      before = seal;
      return kinds.map((what) => ({ what, sequence: seal.sequence, recordId: seal.recordId }));
    },
    finish: (newestSeal) =>
      newestSeal === undefined || before?.seal === newestSeal
        ? []
        : [{ what: 'end-missing', sequence: (before?.sequence ?? 0) + 1, recordId: null }],
  };
}

/**
 * Checks a book's whole chain of seals.
 *
 * Changed, removed, added and renumbered links show by themselves. Links cut off at the end show
 * only against `newestSeal`, a seal that was kept or printed elsewhere.
 *
 * @param links - Every link of the book, in any order.
 * @returns The faults in the order of the chain; empty if all is as it was sealed.
 */
export async function verifyChain(
  links: readonly ChainLink[],
  newestSeal?: string,
): Promise<readonly ChainFault[]> {
  const check = startChainCheck();
  const faults: ChainFault[] = [];
  for (const link of [...links].sort((a, b) => a.seal.sequence - b.seal.sequence)) {
    faults.push(...(await check.add(link)));
  }
  return [...faults, ...check.finish(newestSeal)];
}

/** What a link says of itself: its document's hash and its own. */
async function checkLink({ document, seal }: ChainLink): Promise<readonly ChainFaultKind[]> {
  const isSameDocument =
    document.recordId === seal.recordId &&
    document.revision === seal.revision &&
    (await tryHash(() => hashDocument(document))) === seal.documentSha256;
  const isSameSeal = (await tryHash(() => hashLink(seal))) === seal.seal;
  return [
    ...(isSameDocument ? [] : ['document-changed' as const]),
    ...(isSameSeal ? [] : ['seal-changed' as const]),
  ];
}

/** Null for what has no canonical form: such a thing was never sealed. */
async function tryHash(hash: () => Promise<string>): Promise<string | null> {
  try {
    return await hash();
  } catch {
    return null;
  }
}

function checkPlace(
  seal: Seal,
  before: Seal | null,
  revisionBefore: number,
): readonly ChainFaultKind[] {
  const sequenceBefore = before?.sequence ?? 0;
  if (seal.sequence === sequenceBefore) return ['out-of-order'];
  const isLinked =
    seal.sequence === sequenceBefore + 1 && seal.previous === (before?.seal ?? NO_PREVIOUS_SEAL);
  return [
    ...(isLinked ? [] : ['link-missing' as const]),
    ...(seal.revision === revisionBefore + 1 ? [] : ['out-of-order' as const]),
  ];
}

/** Digits of a seal that are printed for people: 64 bits, enough to compare by eye. */
const SHORT_SEAL_DIGITS = 16;

/** A seal as it is printed and compared by eye, as 9F86 D081 884C 7D65. */
export function toShortSeal({ seal }: Pick<Seal, 'seal'>): string {
  const digits = seal.slice(0, SHORT_SEAL_DIGITS).toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/**
 * The text of a page's QR code: BRB1:sequence:revision:record:seal. Only characters of QR's
 * alphanumeric mode (ISO/IEC 18004 table 5), which makes the symbol a third smaller than bytes.
 */
export function toSealText({ sequence, revision, recordId, seal }: Seal): string {
  return `BRB1:${sequence}:${revision}:${recordId.toUpperCase()}:${seal.toUpperCase()}`;
}
