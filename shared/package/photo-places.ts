import { z } from 'zod';

import { toDatePart } from '../domain/calendar';
import { anyKindSchema, isOwnSlot, recordKindFacts } from '../domain/record-kind';
import type { KeptRow } from '../keeping/commit';
import { toFileNamePart } from '../util/file-name';

import { photoFolder, unlistedFolder } from './book-format';

/** What is read of a record's row; rows of other data versions may lack it. */
const listingSchema = z.looseObject({
  content: z.looseObject({
    kinds: z.array(z.string()).catch([]),
    ownKind: z.looseObject({ name: z.string() }).optional().catch(undefined),
    bookYear: z.int().nullable().catch(null),
    startsAt: z.string().nullable().catch(null),
    photos: z.array(z.looseObject({ photoId: z.string() })),
  }),
});

const scanSchema = z.looseObject({
  bookYear: z.int().nullable().catch(null),
  title: z.string().catch(''),
  photoIds: z.array(z.string()),
});

/** Digits of the hash in a photo's name: enough to find it again by eye. */
const HASH_DIGITS = 8;

/** Chooses the names under which people find the photos: by year, date, kind and order. */
export class PhotoPlaces {
  private readonly stems = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** Takes in a row of the table of records: where its photos belong. */
  noteRecord({ row }: KeptRow): void {
    const listing = listingSchema.safeParse(row);
    if (!listing.success) return;
    const { kinds, ownKind, bookYear, startsAt, photos } = listing.data.content;
    const folder = `${photoFolder}/${bookYear ?? '年度不明'}`;
    const date = startsAt === null ? '日期未填' : toDatePart(startsAt);
    photos.forEach(({ photoId }, index) => {
      const name = toFileNamePart(`${date} ${toKindWords(kinds, ownKind?.name)} ${index + 1}`);
      if (!this.stems.has(photoId)) this.stems.set(photoId, `${folder}/${name}`);
    });
  }

  /** Takes in a row of the table of scans: its pages are named by its title. */
  noteScan({ row }: KeptRow): void {
    const scan = scanSchema.safeParse(row);
    if (!scan.success) return;
    const { bookYear, title, photoIds } = scan.data;
    photoIds.forEach((photoId, index) => {
      const name = toFileNamePart(`签字扫描 ${title} ${index + 1}`);
      const stem = `${photoFolder}/${bookYear ?? '年度不明'}/${name}`;
      if (!this.stems.has(photoId)) this.stems.set(photoId, stem);
    });
  }

  /** A path that no other photo of this package has, on any file system. */
  toPath(photoId: string, storedSha256: string): string {
    const stem = this.stems.get(photoId) ?? `${photoFolder}/${unlistedFolder}/照片`;
    const short = `${stem} ${storedSha256.slice(0, HASH_DIGITS)}.jpg`;
    const path = this.taken.has(short) ? `${stem} ${storedSha256}.jpg` : short;
    this.taken.add(path);
    return path;
  }
}

function toKindWords(kinds: readonly string[], ownName = '活动'): string {
  const names = kinds.map((kind) => {
    const known = anyKindSchema.safeParse(kind);
    if (!known.success) return '活动';
    return isOwnSlot(known.data) ? ownName : recordKindFacts[known.data].name;
  });
  return names.join('＋');
}
