import { scanSchema, type Scan, type ScanPlace } from '@shared/domain/scan';
import type { Photo } from '@shared/domain/photo';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase, HistoryRow } from '../db';
import type { StoredPhoto } from '../stored-photo';

function scanTables(db: BookDatabase) {
  return [db.scans, db.records, db.photos, db.photoImages, db.thumbnails, db.history];
}

/** In the order in which scans of one place are bound in. */
export function compareScans(one: Scan, other: Scan): number {
  const place = ({ position }: Scan) => position ?? Number.MAX_SAFE_INTEGER;
  return (
    place(one) - place(other) || one.addedAtMs - other.addedAtMs || (one.id < other.id ? -1 : 1)
  );
}

function queryPlace(db: BookDatabase, bookYear: number, place: ScanPlace) {
  if (place.kind === 'record') return db.scans.where('place.recordId').equals(place.recordId);
  const { section } = place;
  return db.scans
    .where('bookYear')
    .equals(bookYear)
    .filter((scan) => scan.place.kind === 'section' && scan.place.section === section);
}

/** The scans at a place that are in the book, in their order. */
export async function loadScansOf(
  db: BookDatabase,
  bookYear: number,
  place: ScanPlace,
): Promise<readonly Scan[]> {
  const scans = await queryPlace(db, bookYear, place).toArray();
  return scans.filter(({ removedAtMs }) => removedAtMs === undefined).sort(compareScans);
}

/** All scans of a book year that are in the book; those of one place in their order. */
export async function loadScansOfYear(
  db: BookDatabase,
  bookYear: number,
): Promise<readonly Scan[]> {
  const scans = await db.scans.where('bookYear').equals(bookYear).toArray();
  return scans.filter(({ removedAtMs }) => removedAtMs === undefined).sort(compareScans);
}

/** The facts of a scan's pages, in order; a page whose row is gone is left out. */
export async function loadScanPhotos(
  db: BookDatabase,
  { photoIds }: Pick<Scan, 'photoIds'>,
): Promise<readonly Photo[]> {
  const photos = await db.photos.bulkGet([...photoIds]);
  return photos.filter((photo) => photo !== undefined);
}

const recordIsGone: Problem = {
  code: 'scan-record-not-filed',
  what: '这份记录还没有归档，签字扫描件要等归档后再装入。',
  safe: '记录和别的扫描件都没有变。',
  next: '请先把记录归档，打印出来签字，再把扫描件加进来。',
};

const scanIsGone: Problem = {
  code: 'scan-is-gone',
  what: '没有找到这份扫描件。',
  safe: '其他内容没有变。',
  next: '请回到上一页再打开一次。',
};

/** A record that was never filed has no page that could have been signed. */
async function assertFiled(db: BookDatabase, place: ScanPlace): Promise<void> {
  if (place.kind !== 'record') return;
  const record = await db.records.get(place.recordId);
  if (record === undefined || record.status === 'draft') throw new RefusedWrite(recordIsGone);
}

/** What happens to a scan at a record is told in the record's 经过; a section has none. */
async function note(
  db: BookDatabase,
  { place, title }: Scan,
  event: HistoryRow['event'],
  atMs: number,
): Promise<void> {
  if (place.kind !== 'record') return;
  await db.history.add({ recordId: place.recordId, atMs, event, note: title });
}

/**
 * Binds a scan in behind the others of its place, with the pictures of its pages, in one
 * transaction. The sealed record is not touched.
 *
 * @param pages - In order; their photos belong to the scan (`photo.recordId` is the scan's id).
 */
export function addScan(
  db: BookDatabase,
  scan: Scan,
  pages: readonly StoredPhoto[],
): Promise<Result<null>> {
  return commit(db, '装入扫描件', scanTables(db), async () => {
    await assertFiled(db, scan.place);
    const others = await loadScansOf(db, scan.bookYear, scan.place);
    const last = others.reduce((most, { position }) => Math.max(most, position ?? -1), -1);
    const photoIds = pages.map(({ photo }) => photo.id);
    const row = scanSchema.parse({ ...scan, photoIds, position: last + 1 });
    for (const { photo, image, thumbnail } of pages) {
      await db.photos.add({ ...photo, recordId: scan.id });
      await db.photoImages.put({ id: photo.id, blob: image });
      await db.thumbnails.put({ id: photo.id, blob: thumbnail });
    }
    await db.scans.add(row);
    await note(db, row, 'scan-added', scan.addedAtMs);
    return null;
  });
}

async function change(
  db: BookDatabase,
  id: string,
  toChanged: (scan: Scan) => Scan,
): Promise<Scan> {
  const stored = await db.scans.get(id);
  if (!stored) throw new RefusedWrite(scanIsGone);
  const changed = scanSchema.parse(toChanged(stored));
  await db.scans.put(changed);
  return changed;
}

/** Changes a scan's title, or the order of its pages; none can come or go. */
export function changeScan(
  db: BookDatabase,
  id: string,
  { title, photoIds }: Partial<Pick<Scan, 'title' | 'photoIds'>>,
): Promise<Result<null>> {
  return commit(db, '修改扫描件', [db.scans], async () => {
    await change(db, id, (scan) => {
      const isSame = photoIds?.toSorted().join() === scan.photoIds.toSorted().join();
      return {
        ...scan,
        title: title ?? scan.title,
        photoIds: isSame ? photoIds : scan.photoIds,
      };
    });
    return null;
  });
}

/** Puts the scans of a place in this order. */
export function orderScans(db: BookDatabase, ids: readonly string[]): Promise<Result<null>> {
  return commit(db, '调整扫描件的顺序', [db.scans], async () => {
    for (const [position, id] of ids.entries())
      await change(db, id, (scan) => ({ ...scan, position }));
    return null;
  });
}

/** Takes a scan out of the book. It stays in 最近删除 with its pages and can be put back. */
export function takeOutScan(db: BookDatabase, id: string, atMs: number): Promise<Result<null>> {
  return commit(db, '取出扫描件', scanTables(db), async () => {
    const scan = await change(db, id, (stored) => ({ ...stored, removedAtMs: atMs }));
    await note(db, scan, 'scan-taken-out', atMs);
    return null;
  });
}

/** Puts a scan back that was taken out, to the place among the others that it had. */
export function putBackScan(db: BookDatabase, id: string, atMs: number): Promise<Result<null>> {
  return commit(db, '放回扫描件', scanTables(db), async () => {
    const scan = await change(db, id, (stored) => {
      const kept = { ...stored };
      delete kept.removedAtMs;
      return kept;
    });
    await note(db, scan, 'scan-put-back', atMs);
    return null;
  });
}
