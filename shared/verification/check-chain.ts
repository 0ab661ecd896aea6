import type { StoredLink } from '../domain/chain-link';
import { startChainCheck, type ChainFaultKind } from '../domain/seal-chain';
import type { Revision, Seal } from '../domain/seal';
import { describeTakeover } from '../domain/takeover-words';
import { sha256HexOfText } from '../util/hash';
import { toCanonicalJson } from '../util/canonical-json';
import { findDifferingFields } from '../history/compare-documents';

import type { BookFault, FieldFinding, NewestLink, SealPlace } from './book-fault';
import { findDamagedFields } from './find-damaged-fields';
import { toBookFault, toNamedRecord, toSealPlace } from './to-book-fault';
import type { VerificationSource } from './verification-source';

/** The newest sealed text of a record, without the text itself. */
export interface NewestRevision {
  readonly revision: number;
  readonly sequence: number;
  /** Of its content, to be compared with the record's working copy. */
  readonly contentSha256: string | null;
  /** Whether the text is a changed one, and told as such already. */
  readonly isChanged: boolean;
}

/** A photo as a seal covers it. */
export interface SealedPhoto {
  readonly storedSha256: string;
  readonly recordId: string;
  readonly revision: number;
  readonly filedAt: string;
  readonly caption: string;
  /** From 1, in the order of print. */
  readonly place: number;
}

/** What the chain tells the checks that follow. */
export interface ChainFindings {
  readonly faults: BookFault[];
  readonly newestRevisions: Map<string, NewestRevision>;
  readonly photos: Map<string, SealedPhoto>;
  readonly newest: NewestLink | null;
  readonly revisionCount: number;
}

/** Checks the chain link by link; only the link before is kept as a whole. */
export interface ChainWalk {
  readonly add: (stored: StoredLink) => Promise<void>;
  readonly finish: () => ChainFindings;
}

/** A row as it should be in its outer shape, so that the checks can look into it. */
function toWhole<Link extends StoredLink['link']>({ document, seal }: Link) {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  return {
    document: (isObject(document) ? document : {}) as Link['document'],
    seal: (isObject(seal) ? seal : {}) as Seal,
  };
}

function toWholeLink(stored: StoredLink): StoredLink {
  return stored.table === 'revisions'
    ? { table: 'revisions', link: toWhole(stored.link) }
    : { table: 'takeovers', link: toWhole(stored.link) };
}

/** Null for content that has no canonical form, or is not there. */
export async function tryHashContent(content: unknown): Promise<string | null> {
  try {
    return await sha256HexOfText(toCanonicalJson(content));
  } catch {
    return null;
  }
}

/**
 * Begins at the first link.
 *
 * @param known - The newest link at an earlier check; null if there was none.
 */
export function startChainWalk(source: VerificationSource, known: NewestLink | null): ChainWalk {
  const chain = startChainCheck();
  const faults: BookFault[] = [];
  const newestRevisions: ChainFindings['newestRevisions'] = new Map();
  const photos: ChainFindings['photos'] = new Map();
  let last: StoredLink | null = null;
  let revisionCount = 0;

  const add = async (row: StoredLink) => {
    const stored = toWholeLink(row);
    const found = await chain.add(stored.link);
    for (const { what } of found) faults.push(await explain(source, what, stored, last));
    if (known !== null && isReplaced(stored.link.seal, known)) {
      faults.push(toBookFault('seal-replaced', toDetails(stored)));
    }
    last = stored;
    if (stored.table === 'revisions') {
      const isChanged = found.some(({ what }) => what === 'document-changed');
      await note(stored.link, isChanged);
    }
  };
  const note = async (revision: Revision, isChanged: boolean) => {
    const { document, seal } = revision;
    newestRevisions.set(seal.recordId, {
      revision: seal.revision,
      sequence: seal.sequence,
      contentSha256: await tryHashContent(document.content),
      isChanged,
    });
    // A changed text may name any hash; its photos are held against their own facts.
    if (!isChanged) addPhotos(photos, revision);
    revisionCount += 1;
  };
  const finish = () => {
    const end = last === null ? null : toSealPlace(last);
    if (known !== null && (end?.sequence ?? 0) < known.sequence) {
      faults.push(toBookFault('end-missing', { before: end }));
    }
    return { faults, newestRevisions, photos, newest: toNewest(last), revisionCount };
  };
  return { add, finish };
}

function toNewest(last: StoredLink | null): NewestLink | null {
  if (last === null) return null;
  const { sequence, seal, recordId } = last.link.seal;
  return { sequence, seal, recordId };
}

function isReplaced({ sequence, seal }: Seal, known: NewestLink): boolean {
  return sequence === known.sequence && seal !== known.seal;
}

/** Which record, which revision and when, or what else the link tells, as the row still says. */
function toDetails(stored: StoredLink) {
  const { seal } = stored.link;
  if (stored.table === 'takeovers') {
    return { event: `第 ${seal.sequence} 号：${describeTakeover(stored.link.document)}` };
  }
  const { document } = stored.link;
  return {
    record: toNamedRecord(seal.recordId, document.content),
    revision: seal.revision,
    filedAt: typeof document.filedAt === 'string' ? document.filedAt : null,
  };
}

async function explain(
  source: VerificationSource,
  what: ChainFaultKind,
  stored: StoredLink,
  last: StoredLink | null,
): Promise<BookFault> {
  const place = (one: StoredLink | null): SealPlace | null => (one ? toSealPlace(one) : null);
  const details = toDetails(stored);
  switch (what) {
    case 'document-changed':
      return toBookFault(what, { ...details, fields: await findFields(source, stored, last) });
    case 'seal-changed':
      return toBookFault(what, { ...details, before: place(last) });
    case 'link-missing':
    case 'out-of-order':
    case 'end-missing':
      return toBookFault(what, {
        ...details,
        before: place(last),
        after: place(stored),
        fields: last === null ? null : await findResealed(source, last),
      });
  }
}

/** Compares a changed document with every other copy at hand. */
async function findFields(
  source: VerificationSource,
  stored: StoredLink,
  last: StoredLink | null,
): Promise<FieldFinding | null> {
  // Of a takeover no other copy is at hand, and its few parts are no fields of a form.
  if (stored.table === 'takeovers') return null;
  const { document, seal } = stored.link;
  const [record, revisions, next, otherCopy] = await Promise.all([
    source.loadRecord(seal.recordId),
    source.loadRevisionsOf(seal.recordId),
    source.loadLinks(seal.sequence, 1),
    source.loadOtherCopy(seal.recordId, seal.revision),
  ]);
  const isWorkingCopy = record?.status === 'filed' && record.revision === seal.revision;
  const around = [...(last ? [last] : []), ...next];
  const beside = [...revisions, ...around.flatMap(toRevisions)].map(toWhole);
  return findDamagedFields(document, seal.documentSha256, {
    otherCopy,
    workingContent: isWorkingCopy ? record.content : null,
    neighbours: beside
      .filter((one) => one.seal.sequence !== seal.sequence)
      .map((one) => one.document),
  });
}

function toRevisions(stored: StoredLink): readonly Revision[] {
  return stored.table === 'revisions' ? [stored.link] : [];
}

/**
 * Where a chain breaks, the text before the break may have been replaced and sealed again: only
 * another copy can show that.
 */
async function findResealed(
  source: VerificationSource,
  stored: StoredLink,
): Promise<FieldFinding | null> {
  if (stored.table === 'takeovers') return null;
  const { document, seal } = stored.link;
  const otherCopy = await source.loadOtherCopy(seal.recordId, seal.revision);
  if (otherCopy === null) return null;
  const fields = findDifferingFields(document, otherCopy);
  return fields.length === 0 ? null : { certainty: 'likely', fields: [...fields] };
}

function addPhotos(photos: ChainFindings['photos'], { document, seal }: Revision): void {
  const shown = document.content.photos;
  for (const { photoId, storedSha256 } of document.photos) {
    const index = shown.findIndex((entry) => entry.photoId === photoId);
    photos.set(photoId, {
      storedSha256,
      recordId: seal.recordId,
      revision: seal.revision,
      filedAt: document.filedAt,
      caption: shown[index]?.caption ?? '',
      place: index + 1,
    });
  }
}
