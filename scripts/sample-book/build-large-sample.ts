import { buildSampleBook } from '../../shared/sample/build-sample';
import type { SampleBook } from '../../shared/sample/build-sample';
import type { SampleSource } from '../../shared/sample/sample-source';
import type { MeetingRecord } from '../../shared/domain/record';
import type { Revision } from '../../shared/domain/seal';

import { correctSome } from './correct-records';
import { toMeans } from './event-means';
import { heldEvents, type HeldEvent } from './held-events';
import { copyPictures, type PhotoCopy } from './place-photos';
import { startIds, toChinaMoment } from './sample-ids';
import { startSeeded } from './seeded';
import { toRecord } from './to-record';

/** The book year of which the book is made. */
export const BOOK_YEAR = 2026;
/** Photos in the year's book, those of the sample's own records among them. */
const PHOTOS = 240;
const SEED = 20_261_231;

/** A year of the sample branch that is as full as a busy branch's, with the photos' bytes. */
export interface LargeSample {
  readonly book: SampleBook;
  /** The newest sealed text of each record of the year, in the order of the chain. */
  readonly revisions: readonly Revision[];
  readonly photoBytes: ReadonlyMap<string, Uint8Array>;
}

/**
 * Fills the sample branch's year with made-up records: the same source gives the same book to the
 * last byte.
 *
 * @throws {Error} If the rules refuse one of them.
 */
export async function buildLargeSample(
  given: SampleSource,
  loadPicture: (file: string) => Promise<Uint8Array>,
): Promise<LargeSample> {
  const source = { ...given, records: withoutDraft(given.records) };
  const made = await makeRecords(source, loadPicture);
  const photoBytes = new Map<string, Uint8Array>(
    made.flatMap(({ copies }) => copies.map(({ picture, bytes }) => [picture.id, bytes])),
  );
  for (const { id, file } of source.pictures) photoBytes.set(id, await loadPicture(file));
  const book = await buildSampleBook({
    ...source,
    records: [...source.records, ...made.map(({ record }) => record)],
    pictures: [
      ...source.pictures,
      ...made.flatMap(({ copies }) => copies.map(({ picture }) => picture)),
    ],
  });
  const ours = new Set(made.map(({ record }) => record.id));
  const corrections = await correctSome(book, (id) => ours.has(id));
  const corrected = new Set(corrections.map(({ document }) => document.recordId));
  const revisions = [
    ...book.revisions.filter(({ document }) => !corrected.has(document.recordId)),
    ...corrections,
  ].filter(({ document }) => document.content.bookYear === BOOK_YEAR);
  return { book, revisions, photoBytes };
}

/** The sample's newest record is left half written on purpose; the full year has its own draft. */
function withoutDraft(records: readonly MeetingRecord[]): MeetingRecord[] {
  const startOf = ({ content }: MeetingRecord) => content.startsAt ?? '';
  return records.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1)).slice(0, -1);
}

interface MadeRecord {
  readonly record: MeetingRecord;
  readonly copies: readonly PhotoCopy[];
}

async function makeRecords(
  source: SampleSource,
  loadPicture: (file: string) => Promise<Uint8Array>,
): Promise<readonly MadeRecord[]> {
  const seeded = startSeeded(SEED);
  const newIdAt = startIds();
  const made: MadeRecord[] = [];
  const counts = toPhotoCounts(source);
  for (const [index, event] of heldEvents.entries()) {
    const newId = () => newIdAt(toChinaMoment(`${event.on}T20:30`));
    const record = toRecord(toMeans(event, source, seeded, newId));
    const copies = await copyPictures(event, record, counts[index] ?? 0, {
      pictures: source.pictures,
      loadPicture,
      seeded,
      newId,
    });
    const photos = copies.map(({ picture, caption }) => ({ photoId: picture.id, caption }));
    made.push({ record: { ...record, content: { ...record.content, photos } }, copies });
  }
  return made;
}

/** Photos of each event; group meetings take one more each until the year has its number. */
function toPhotoCounts({ records }: SampleSource): readonly number[] {
  const own = records
    .filter(({ content }) => content.bookYear === BOOK_YEAR)
    .reduce((sum, { content }) => sum + content.photos.length, 0);
  const planned = heldEvents.reduce((sum, { photoCount }) => sum + photoCount, own);
  let missing = PHOTOS - planned;
  return heldEvents.map(({ photoCount, group }: HeldEvent) => {
    if (group === undefined || missing <= 0) return photoCount;
    missing -= 1;
    return photoCount + 1;
  });
}
