import { createCipheriv, createHash } from 'node:crypto';

import type { JournalService } from '@electron/main/services/journal/journal-service';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import type { MeetingRecord } from '@shared/domain/record';
import { sha256Schema } from '@shared/domain/schema';
import type { KeptRow } from '@shared/keeping/commit';

import { aBranch } from '../builders/branch';
import { aChain } from '../builders/chain';
import { aWatermark, BOOK_ID } from '../builders/commit';
import { aFiledDocument } from '../builders/filed-document';
import { buildHandover } from '../builders/handover';
import { idOf } from '../builders/ids';
import { valueOf } from '../builders/journal';
import { aPhoto, aRecord } from '../builders/record';

/** What a book is made of. */
export interface BookSize {
  readonly records: number;
  /** The last year is 2026. */
  readonly recordsPerYear: number;
  /** Spread evenly over the records. */
  readonly photos: number;
  /** Whether every record is filed, in one chain of seals, and a handover has begun. */
  readonly isHandedOver: boolean;
}

/** Characters of one record's minutes. */
export const textLength = 900;
export const photoSizeBytes = 300_000;

const lastYear = 2026;
const rowsOfPart = 500;

/** Bytes that cannot be packed smaller; the same for a number always. */
export function toNoise(number: number, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const counter = Buffer.alloc(16);
  counter.writeUInt32BE(number);
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), counter);
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(cipher.update(bytes));
  return bytes;
}

/** Noise between the marks of a JPEG. */
function toPhotoBytes(number: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(photoSizeBytes);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  bytes.set(toNoise(number, photoSizeBytes - 6), 4);
  bytes.set([0xff, 0xd9], photoSizeBytes - 2);
  return bytes;
}

const toRow = (table: string, value: { readonly id: string } & KeptRow['row']): KeptRow => ({
  table,
  key: value.id,
  row: { ...value },
});

const toRecordId = (number: number) => idOf(0x10_0000 + number);
const toPhotoId = (number: number) => idOf(0x90_0000 + number);

/** Numbers of a record's photos. */
export function listPhotos(number: number, { records, photos }: BookSize): readonly number[] {
  const first = Math.ceil((number * photos) / records);
  const behind = Math.ceil(((number + 1) * photos) / records);
  return Array.from({ length: behind - first }, (_, place) => first + place);
}

export const toYear = (number: number, { recordsPerYear }: BookSize) =>
  lastYear - Math.floor(number / recordsPerYear);

/** A record of 900 characters in three paragraphs, with its photos. */
function toRecord(number: number, size: BookSize): MeetingRecord {
  const year = toYear(number, size);
  const sentence = `会议传达学习了第${number}号文件精神，并结合本支部实际进行了讨论。`;
  const text = sentence.repeat(textLength).slice(0, textLength / 3);
  const minutes = [1, 2, 3].map((place) => ({ id: idOf(place), speaker: '', text }));
  const photos = listPhotos(number, size).map((photo) => ({
    photoId: toPhotoId(photo),
    caption: '会议现场',
  }));
  const day = `${year}-06-17`;
  const content = { bookYear: year, startsAt: `${day}T14:30`, endsAt: `${day}T16:10` };
  return aRecord({
    id: toRecordId(number),
    ...(size.isHandedOver ? { status: 'filed', revision: 1 } : {}),
    content: { ...content, minutes, photos },
  });
}

async function putPhoto(
  journal: JournalService,
  number: number,
  { records, photos }: BookSize,
): Promise<KeptRow> {
  const bytes = toPhotoBytes(number);
  const storedSha256 = createHash('sha256').update(bytes).digest('hex');
  await valueOf(journal.putPhoto(BOOK_ID, storedSha256, bytes));
  const recordId = toRecordId(Math.floor((number * records) / photos));
  const facts = { recordId, storedSha256, storedSizeBytes: bytes.byteLength };
  return toRow('photos', aPhoto({ id: toPhotoId(number), ...facts }));
}

/** Every record sealed once, the oldest first, and the handover that gives them away. */
async function toHandedOver(
  records: readonly MeetingRecord[],
  photos: readonly KeptRow[],
): Promise<readonly KeptRow[]> {
  const hashes = new Map(
    photos.map(({ key, row }) => [key, sha256Schema.parse(row['storedSha256'])]),
  );
  const documents = records.toReversed().map(({ id: recordId, content }) => {
    const pictures = content.photos.map(({ photoId }) => ({
      photoId,
      storedSha256: hashes.get(photoId) ?? '',
      takenAt: null,
    }));
    return aFiledDocument({ recordId, content, photos: pictures });
  });
  const chain = await aChain(documents);
  const revisions = chain.map((row) => ({ table: 'revisions', key: row.seal.sequence, row }));
  const from = { name: '王建国', post: '原支部书记' };
  const to = { name: '李梅', post: '支部书记' };
  return [...revisions, toRow('handovers', buildHandover({ number: '2026-1', from, to }))];
}

/** Writes the book into an empty journal, the same bytes every time. */
export async function writeLargeBook(journal: JournalService, size: BookSize): Promise<void> {
  const records = Array.from({ length: size.records }, (_, number) => toRecord(number, size));
  const photos: KeptRow[] = [];
  for (let number = 0; number < size.photos; number += 1) {
    photos.push(await putPhoto(journal, number, size));
  }
  const rows = [
    toRow('branch', aBranch()),
    ...records.map((record) => toRow('records', record)),
    ...photos,
    ...(size.isHandedOver ? await toHandedOver(records, photos) : []),
  ];
  const watermark = { ...aWatermark(rows), dataVersion: DATA_VERSION };
  await valueOf(journal.beginSnapshot(BOOK_ID, watermark));
  for (let start = 0; start < rows.length; start += rowsOfPart) {
    await valueOf(journal.addToSnapshot(BOOK_ID, rows.slice(start, start + rowsOfPart)));
  }
  await valueOf(journal.finishSnapshot(BOOK_ID));
}
