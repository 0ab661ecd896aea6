import { addDays, toDatePart } from '@shared/domain/calendar';
import { toKindNames } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';
import type { HonestyNote } from '@shared/honesty/honesty-note';
import {
  findLikenesses,
  findLikenessesWithin,
  keepClosest,
  toOwnPassages,
  type Likeness,
} from '@shared/honesty/likenesses';
import { findOverlaps } from '@shared/honesty/overlapping-events';

import type { BookDatabase } from '../../../data/db';
import {
  findSharedPhotos,
  listNearby,
  loadRecordsAround,
  readRecords,
} from '../../../data/repositories/past-records';

/** Years before and after the event whose records of the same kind are compared. */
export const YEARS_COMPARED = 3;
/** Work in one go; a key must never wait longer. */
const STEP_MS = 10;

/** What a look through the book found, and how far it looked. */
export interface LookBack {
  readonly notes: readonly HonestyNote[];
  readonly likenesses: readonly Likeness[];
  /** Records of the same kind that were compared. */
  readonly compared: number;
  /** Whether there were more records near it than are read. */
  readonly isCut: boolean;
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Holds a record against the others of the book, in steps so short that typing is never held up.
 *
 * @param signal - Stops the look, which then answers null.
 */
export async function lookBack(
  db: BookDatabase,
  record: MeetingRecord,
  nameOf: (memberId: string) => string,
  signal: AbortSignal,
): Promise<LookBack | null> {
  const { content } = record;
  if (content.startsAt === null) return null;
  const date = toDatePart(content.startsAt);
  const own = toOwnPassages(content);
  const likenesses: Likeness[] = [...findLikenessesWithin(own)];
  const { ids, isCut } =
    own.passages.length === 0
      ? { ids: [], isCut: false }
      : await listNearby(db, record.id, date, YEARS_COMPARED);
  let compared = 0;
  let stepStart = performance.now();
  for await (const part of readRecords(db, ids)) {
    for (const other of part) {
      if (signal.aborted) return null;
      if (!isSameKind(record, other)) continue;
      compared += 1;
      likenesses.push(...findLikenesses(own, other));
      if (performance.now() - stepStart < STEP_MS) continue;
      await nextTurn();
      stepStart = performance.now();
    }
  }
  const [around, shared] = await Promise.all([
    loadRecordsAround(db, addDays(date, -1), date),
    findSharedPhotos(
      db,
      record.id,
      content.photos.map(({ photoId }) => photoId),
    ),
  ]);
  if (signal.aborted) return null;
  const photoNotes = shared.map(({ photoId, other }) =>
    toPhotoNote(content.photos.findIndex((photo) => photo.photoId === photoId) + 1, other),
  );
  return {
    notes: [...findOverlaps(record, around, nameOf), ...photoNotes],
    likenesses: keepClosest(likenesses),
    compared,
    isCut,
  };
}

function isSameKind({ content: { kinds } }: MeetingRecord, other: MeetingRecord): boolean {
  return other.content.kinds.some((kind) => kinds.includes(kind));
}

function toPhotoNote(number: number, { id, content }: MeetingRecord): HonestyNote {
  const name = content.theme.trim() === '' ? toKindNames(content) : content.theme.trim();
  return {
    check: 'shared-photo',
    message: `第${number}张照片和另一份记录“${name}”里的是同一个文件。`,
    why: '一张照片只能是一次活动的。',
    field: 'photos',
    recordId: id,
    word: null,
  };
}
