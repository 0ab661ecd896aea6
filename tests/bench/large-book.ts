import { createCipheriv, createHash } from 'node:crypto';

import type { JournalService } from '@electron/main/services/journal/journal-service';
import type { KeptRow } from '@shared/keeping/commit';

import { aBranch } from '../builders/branch';
import { aWatermark, BOOK_ID } from '../builders/commit';
import { idOf } from '../builders/ids';
import { valueOf } from '../builders/journal';
import { aPhoto, aRecord } from '../builders/record';

export const recordCount = 20_000;
export const photoCount = 2_000;
/** Characters of one record's minutes. */
export const textLength = 900;

const photoSizeBytes = 300_000;
const recordsPerYear = 2_000;
const lastYear = 2026;
const rowsOfPart = 500;
const noBytes = Buffer.alloc(photoSizeBytes - 6);

/** Bytes that cannot be packed smaller between the marks of a JPEG; the same for a number always. */
function toPhotoBytes(number: number): Uint8Array<ArrayBuffer> {
  const counter = Buffer.alloc(16);
  counter.writeUInt32BE(number);
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), counter);
  const bytes = new Uint8Array(photoSizeBytes);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  bytes.set(cipher.update(noBytes), 4);
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

/** A record of 900 characters in three paragraphs; one in ten has a photo. */
function toRecord(number: number): KeptRow {
  const year = lastYear - Math.floor(number / recordsPerYear);
  const sentence = `会议传达学习了第${number}号文件精神，并结合本支部实际进行了讨论。`;
  const text = sentence.repeat(textLength).slice(0, textLength / 3);
  const minutes = [1, 2, 3].map((place) => ({ id: idOf(place), speaker: '', text }));
  const photos =
    number % (recordCount / photoCount) === 0
      ? [{ photoId: toPhotoId(number / (recordCount / photoCount)), caption: '会议现场' }]
      : [];
  const day = `${year}-06-17`;
  const content = { bookYear: year, startsAt: `${day}T14:30`, endsAt: `${day}T16:10` };
  const id = toRecordId(number);
  return toRow('records', aRecord({ id, content: { ...content, minutes, photos } }));
}

async function putPhoto(journal: JournalService, number: number): Promise<KeptRow> {
  const bytes = toPhotoBytes(number);
  const storedSha256 = createHash('sha256').update(bytes).digest('hex');
  await valueOf(journal.putPhoto(BOOK_ID, storedSha256, bytes));
  const recordId = toRecordId(number * (recordCount / photoCount));
  const facts = { recordId, storedSha256, storedSizeBytes: bytes.byteLength };
  return toRow('photos', aPhoto({ id: toPhotoId(number), ...facts }));
}

/** Writes the book into an empty journal, the same bytes every time. */
export async function writeLargeBook(journal: JournalService): Promise<void> {
  const rows = [toRow('branch', aBranch())];
  for (let number = 0; number < recordCount; number += 1) rows.push(toRecord(number));
  for (let number = 0; number < photoCount; number += 1) rows.push(await putPhoto(journal, number));
  await valueOf(journal.beginSnapshot(BOOK_ID, aWatermark(rows)));
  for (let start = 0; start < rows.length; start += rowsOfPart) {
    await valueOf(journal.addToSnapshot(BOOK_ID, rows.slice(start, start + rowsOfPart)));
  }
  await valueOf(journal.finishSnapshot(BOOK_ID));
}
