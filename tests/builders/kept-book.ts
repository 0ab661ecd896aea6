import { mergeLinks } from '@shared/domain/chain-link';
import type { MeetingRecord } from '@shared/domain/record';
import type { Photo } from '@shared/domain/photo';
import type { Scan } from '@shared/domain/scan';
import type { FiledDocument, Revision } from '@shared/domain/seal';
import type { Takeover } from '@shared/domain/takeover';
import { sha256Hex } from '@shared/util/hash';
import type { CheckMeans, VerificationSource } from '@shared/verification/verification-source';

import { aChain } from './chain';
import { FIXED_NOW_MS } from './clock';
import { aFiledDocument } from './filed-document';
import { idOf } from './ids';
import { aPhoto, aRecord } from './record';

/** A book as plain arrays that a test may damage. */
export interface KeptBook {
  revisions: Revision[];
  takeovers: Takeover[];
  records: MeetingRecord[];
  photos: Photo[];
  scans: Scan[];
  images: Map<string, Uint8Array<ArrayBuffer>>;
  otherCopies: FiledDocument[];
}

const record1 = idOf(0x701);
const record2 = idOf(0x702);

async function toDocument(
  recordId: string,
  revision: number,
  place: string,
  photo: { id: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<FiledDocument> {
  const full = aFiledDocument();
  const caption = full.content.photos[0]?.caption ?? '';
  return {
    ...full,
    recordId,
    revision,
    content: { ...full.content, place, photos: [{ photoId: photo.id, caption }] },
    photos: [
      {
        photoId: photo.id,
        storedSha256: await sha256Hex(photo.bytes),
        takenAt: '2026-06-17T15:20',
      },
    ],
    correctionReason: revision === 1 ? '' : '地点写错',
  };
}

/**
 * Two filed records, the first one corrected once, each with a photo; a draft with a photo beside
 * them. Chain: first record, second record, correction of the first.
 */
export async function aKeptBook(): Promise<KeptBook> {
  const bytes = [1, 2, 3].map((number) => new Uint8Array([number, number]));
  const ids = [idOf(0x821), idOf(0x822), idOf(0x823)];
  const photo = (index: number) => ({ id: ids[index]!, bytes: bytes[index]! });
  const documents = [
    await toDocument(record1, 1, '村委会', photo(0)),
    await toDocument(record2, 1, '党员活动室', photo(1)),
    await toDocument(record1, 2, '文化广场', photo(0)),
  ];
  const filed = (document: FiledDocument) =>
    aRecord({
      id: document.recordId,
      status: 'filed',
      revision: document.revision,
      content: document.content,
    });
  const draft = aRecord({
    id: idOf(0x703),
    content: { theme: '草稿', photos: [{ photoId: ids[2]!, caption: '院子' }] },
  });
  const owners = [record1, record2, draft.id];
  return {
    revisions: [...(await aChain(documents))],
    takeovers: [],
    records: [filed(documents[2]!), filed(documents[1]!), draft],
    photos: await Promise.all(
      ids.map(async (id, index) =>
        aPhoto({ id, recordId: owners[index]!, storedSha256: await sha256Hex(bytes[index]!) }),
      ),
    ),
    scans: [],
    images: new Map(ids.map((id, index) => [id, bytes[index]!])),
    otherCopies: [],
  };
}

/** The book as the check reads it. */
export function toSource(book: KeptBook): VerificationSource {
  const after = <Row>(rows: readonly Row[], isAfter: (row: Row) => boolean, count: number) =>
    Promise.resolve(rows.filter(isAfter).slice(0, count));
  return {
    count: () =>
      Promise.resolve({
        links: book.revisions.length + book.takeovers.length,
        photos: book.photos.length,
      }),
    loadLinks: (sequence, count) =>
      after(
        mergeLinks(book.revisions, book.takeovers),
        ({ link }) => link.seal.sequence > sequence,
        count,
      ),
    loadRevisionsOf: (recordId) =>
      Promise.resolve(book.revisions.filter(({ seal }) => seal.recordId === recordId)),
    loadRecords: (id, count) =>
      after(
        [...book.records].sort((one, other) => (one.id < other.id ? -1 : 1)),
        (row) => row.id > id,
        count,
      ),
    loadRecord: (id) => Promise.resolve(book.records.find((row) => row.id === id) ?? null),
    loadScan: (id) => Promise.resolve(book.scans.find((row) => row.id === id) ?? null),
    loadPhotos: (id, count) => after(book.photos, (row) => row.id > id, count),
    loadImage: (photoId) => Promise.resolve(book.images.get(photoId) ?? null),
    loadOtherCopy: (recordId, revision) =>
      Promise.resolve(
        book.otherCopies.find((copy) => copy.recordId === recordId && copy.revision === revision) ??
          null,
      ),
  };
}

/** Means of a check that nobody watches or cancels. */
export function quietMeans(overrides: Partial<CheckMeans> = {}): CheckMeans {
  return {
    nowMs: () => FIXED_NOW_MS,
    onProgress: () => undefined,
    isCancelled: () => false,
    pause: () => Promise.resolve(),
    ...overrides,
  };
}
