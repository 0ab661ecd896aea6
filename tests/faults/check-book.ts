import { photoSchema, type Photo } from '@shared/domain/photo';
import { recordSchema, type MeetingRecord } from '@shared/domain/record';

import type { FoundBook } from './read-book';
import type { WrittenRecord } from './written-record';

/** What a check found wrong, each named once. */
export interface Findings {
  /** Acknowledged lines and photos that are not there. */
  readonly lost: readonly string[];
  /** Photos whose bytes are missing, of another hash, or no picture. */
  readonly unreadable: readonly string[];
  /** Records that were never typed so, break their schema, or name what is not there. */
  readonly torn: readonly string[];
  /** What the app did not say, or did not say so that a user understands it. */
  readonly unclear: readonly string[];
}

export const noFindings: Findings = { lost: [], unreadable: [], torn: [], unclear: [] };

/** Joins findings; the same damage seen twice counts once. */
export function joinFindings(all: readonly Findings[]): Findings {
  const join = (name: keyof Findings) => [...new Set(all.flatMap((findings) => findings[name]))];
  return {
    lost: join('lost'),
    unreadable: join('unreadable'),
    torn: join('torn'),
    unclear: join('unclear'),
  };
}

export function isClean({ lost, unreadable, torn, unclear }: Findings): boolean {
  return lost.length + unreadable.length + torn.length + unclear.length === 0;
}

function toText(record: MeetingRecord | undefined): string {
  return record?.content.minutes[0]?.text ?? '';
}

/** Lines that a stored text holds whole, from the first on; null if it was never typed so. */
function countHeldLines(text: string, lines: readonly string[]): number | null {
  for (let count = lines.length; count >= 0; count -= 1) {
    if (lines.slice(0, count).join('\n') === text) return count;
  }
  return null;
}

function checkWritten(
  written: WrittenRecord,
  record: MeetingRecord | undefined,
  photos: ReadonlyMap<string, Photo>,
): Findings {
  const { recordId, lines, savedLines, savedPhotos } = written;
  const held = countHeldLines(toText(record), lines);
  const originals = new Set(
    (record?.content.photos ?? []).map(({ photoId }) => photos.get(photoId)?.originalSha256),
  );
  return {
    ...noFindings,
    lost: [
      ...lines.slice(held ?? 0, savedLines).map((line) => `${recordId}：${line}`),
      ...savedPhotos.filter((sha256) => !originals.has(sha256)),
    ],
    torn: held === null ? [`${recordId}：从未写过的内容`] : [],
  };
}

/** Whether every record is whole by itself: its schema, its history, the photos that it names. */
function checkWholeness({ tables }: FoundBook): Findings {
  const known = new Set((tables['history'] ?? []).map((row) => row['recordId']));
  const photoIds = new Set((tables['photos'] ?? []).map((row) => row['id']));
  const torn = (tables['records'] ?? []).flatMap((row) => {
    const parsed = recordSchema.safeParse(row);
    if (!parsed.success) return [`${String(row['id'])}：不合格式`];
    const { id, content } = parsed.data;
    return [
      ...(known.has(id) ? [] : [`${id}：没有经过`]),
      ...content.photos
        .filter(({ photoId }) => !photoIds.has(photoId))
        .map(({ photoId }) => `${id}：照片 ${photoId} 没有登记`),
    ];
  });
  return { ...noFindings, torn };
}

/** Holds the book as it was found against all that was acknowledged. */
export function checkBook(book: FoundBook, written: readonly WrittenRecord[]): Findings {
  const records = new Map(
    (book.tables['records'] ?? []).map((row) => [row['id'], row as unknown as MeetingRecord]),
  );
  const photos = new Map(
    (book.tables['photos'] ?? [])
      .map((row) => photoSchema.parse(row))
      .map((photo) => [photo.id, photo]),
  );
  const unreadable = book.photos
    .filter((photo) => photo.foundSha256 !== photo.storedSha256 || !photo.isPicture)
    .map(({ id }) => id);
  return joinFindings([
    ...written.map((one) => checkWritten(one, records.get(one.recordId), photos)),
    { ...noFindings, unreadable },
    checkWholeness(book),
  ]);
}
