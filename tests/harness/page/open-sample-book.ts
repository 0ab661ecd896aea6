import { createBook } from '@renderer/data/open-books';
import { fillBook, type BookRows } from '@renderer/data/repositories/fill';
import type { StoredPhoto } from '@renderer/data/stored-photo';
import { savePreferences } from '@renderer/platform/preferences';
import { drawThumbnail } from '@renderer/workers/photo/draw-thumbnail';
import type { Branch } from '@shared/domain/branch';
import type { Photo } from '@shared/domain/photo';
import type { MeetingRecord } from '@shared/domain/record';
import { assertPresent } from '@shared/util/assert';
import { newId } from '@shared/util/ids';

import { someStartMeans } from '../../builders/start-means';

interface StoredRows extends Omit<BookRows, 'photos'> {
  readonly branch: Branch;
  readonly photos: readonly Photo[];
}

async function loadPhoto(folder: string, photo: Photo): Promise<StoredPhoto> {
  const image = await (await fetch(`${folder}/${photo.id}.jpg`)).blob();
  return { photo, image, thumbnail: await drawThumbnail(image, photo) };
}

/** The fullest record once more, as a draft that one may go on writing; its photos stay with it. */
function toDraft(records: readonly MeetingRecord[]): MeetingRecord {
  const sizeOf = ({ content }: MeetingRecord) => JSON.stringify(content).length;
  const [fullest] = records.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const { content, ...rest } = assertPresent(fullest, 'the book has records');
  return {
    ...rest,
    id: newId(),
    status: 'draft',
    revision: 0,
    content: { ...content, photos: [] },
  };
}

/**
 * Makes the book that lies in a folder of the site the one that the app opens at its next start.
 *
 * @returns The id of a full draft in it.
 */
export async function openSampleBook(folder: string): Promise<string> {
  const rows = (await (await fetch(`${folder}/rows.json`)).json()) as StoredRows;
  const photos: StoredPhoto[] = [];
  for (const photo of rows.photos) photos.push(await loadPhoto(folder, photo));
  const draft = toDraft(rows.records);
  const records = [...rows.records, draft];
  const made = await createBook(newId(), rows.branch, someStartMeans(), (db) =>
    fillBook(db, { ...rows, records, photos }),
  );
  if (!made.ok) throw new Error(`${made.error.what}${made.error.next}`);
  made.value.db.close();
  savePreferences({ lastBookId: made.value.bookId });
  return draft.id;
}
