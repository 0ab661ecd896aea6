import branch from '@resources/sample/branch.json';
import contacts from '@resources/sample/contacts.json';
import members from '@resources/sample/members.json';
import payments from '@resources/sample/payments.json';
import pictures from '@resources/sample/pictures.json';
import plans from '@resources/sample/plans.json';
import records from '@resources/sample/records.json';
import type { Branch } from '@shared/domain/branch';
import type { Photo } from '@shared/domain/photo';
import { buildSampleBook } from '@shared/sample/build-sample';
import { parseSampleSource } from '@shared/sample/sample-source';
import { assertPresent } from '@shared/util/assert';

import type { BookDatabase } from '../data/db';
import { markExported } from '../data/exports';
import { loadMeta } from '../data/meta';
import { fillBook } from '../data/repositories/fill';
import type { StoredPhoto } from '../data/stored-photo';
import { loadAsset } from '../platform/assets';
import { clock } from '../platform/clock';
import { drawThumbnail } from '../workers/photo/draw-thumbnail';

const urls = import.meta.glob<string>('../../resources/sample/pictures/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

const source = parseSampleSource({
  branch,
  members,
  records,
  pictures,
  payments,
  contacts,
  plans,
});

export function loadSampleBranch(): Branch {
  return source.branch;
}

async function loadPicture(photo: Photo): Promise<StoredPhoto> {
  const picture = source.pictures.find((one) => one.id === photo.id);
  const file = assertPresent(picture, 'every sample photo has a picture').file;
  const url = assertPresent(urls[`../../resources/sample/pictures/${file}`], `${file} is bundled`);
  const image = new Blob([await loadAsset(url)], { type: 'image/jpeg' });
  return { photo, image, thumbnail: await drawThumbnail(image, photo) };
}

/** Fills a new book with the sample branch: filed by the same steps as the user's own records. */
export async function fillWithSample(db: BookDatabase): Promise<void> {
  const book = await buildSampleBook(source);
  const photos: StoredPhoto[] = [];
  for (const photo of book.photos) photos.push(await loadPicture(photo));
  await fillBook(db, { ...book, photos });
  // The program itself holds the sample; only what is changed in it is worth a reminder.
  const { sequence } = await loadMeta(db);
  await markExported(db, sequence, clock.nowMs());
}
