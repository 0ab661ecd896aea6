import type { Photo } from '../domain/photo';
import type { Scan } from '../domain/scan';
import { sha256Hex } from '../util/hash';

import type { BookFault } from './book-fault';
import type { ChainFindings, SealedPhoto } from './check-chain';
import { toBookFault, toNamedRecord } from './to-book-fault';
import type { VerificationSource } from './verification-source';

/** Checks pictures against the hash under which they were sealed, or stored. */
export interface PhotoWalk {
  readonly add: (photo: Photo) => Promise<readonly BookFault[]>;
  /** Sealed photos of which not even the facts are there. */
  readonly finish: () => Promise<readonly BookFault[]>;
}

export function startPhotoWalk(
  source: VerificationSource,
  { photos }: Pick<ChainFindings, 'photos'>,
): PhotoWalk {
  const unseen = new Set(photos.keys());
  const add = async (photo: Photo) => {
    unseen.delete(photo.id);
    const sealed = photos.get(photo.id);
    const kind = await judge(source, photo.id, sealed?.storedSha256 ?? photo.storedSha256);
    if (kind === null) return [];
    return [
      sealed
        ? await ofSealed(source, kind, photo.id, sealed)
        : await ofUnsealed(source, kind, photo),
    ];
  };
  const finish = async () => {
    const faults: BookFault[] = [];
    for (const photoId of unseen) {
      const sealed = photos.get(photoId);
      if (sealed) faults.push(await ofSealed(source, 'photo-missing', photoId, sealed));
    }
    return faults;
  };
  return { add, finish };
}

type PhotoFaultKind = 'photo-missing' | 'photo-changed';

async function judge(
  source: VerificationSource,
  photoId: string,
  storedSha256: string,
): Promise<PhotoFaultKind | null> {
  const bytes = await source.loadImage(photoId);
  if (bytes === null) return 'photo-missing';
  return (await sha256Hex(bytes)) === storedSha256 ? null : 'photo-changed';
}

async function ofSealed(
  source: VerificationSource,
  kind: PhotoFaultKind,
  photoId: string,
  sealed: SealedPhoto,
): Promise<BookFault> {
  const record = await source.loadRecord(sealed.recordId);
  return toBookFault(kind, {
    record: toNamedRecord(sealed.recordId, record?.content),
    revision: sealed.revision,
    filedAt: sealed.filedAt,
    photo: { id: photoId, caption: sealed.caption, place: sealed.place },
  });
}

async function ofUnsealed(
  source: VerificationSource,
  kind: PhotoFaultKind,
  photo: Photo,
): Promise<BookFault> {
  const record = await source.loadRecord(photo.recordId);
  const scan = record === null ? await source.loadScan(photo.recordId) : null;
  if (scan !== null) return ofScan(source, kind, photo.id, scan);
  const index = record?.content.photos.findIndex(({ photoId }) => photoId === photo.id) ?? -1;
  return toBookFault(kind, {
    record: toNamedRecord(photo.recordId, record?.content),
    photo: {
      id: photo.id,
      caption: record?.content.photos[index]?.caption ?? photo.originalName,
      place: index + 1,
    },
  });
}

/** A page of a scan, which is no part of a sealed text. */
async function ofScan(
  source: VerificationSource,
  kind: PhotoFaultKind,
  photoId: string,
  { place, title, photoIds }: Scan,
): Promise<BookFault> {
  const recordId = place.kind === 'record' ? place.recordId : null;
  const record = recordId === null ? null : await source.loadRecord(recordId);
  return toBookFault(kind, {
    record: recordId === null ? null : toNamedRecord(recordId, record?.content),
    photo: {
      id: photoId,
      caption: title === '' ? '签字扫描件' : `签字扫描件：${title}`,
      place: photoIds.indexOf(photoId) + 1,
    },
  });
}
