import type { Block, Chapter } from '../../book/model/book-model';
import type { PhotoShape } from '../../book/model/to-record-chapter';
import type { Scan, ScanPlace } from '../../domain/scan';
import { toPlainChapter } from '../to-chapter';
import type { Year } from '../year';

import { toNote } from './blocks';

function isAt(place: ScanPlace, wanted: ScanPlace): boolean {
  if (place.kind === 'record') {
    return wanted.kind === 'record' && place.recordId === wanted.recordId;
  }
  return wanted.kind === 'section' && place.section === wanted.section;
}

/** Scans that are bound in at a place, each as pages of its own, in the order of adding. */
export function toScanChapters(year: Year, section: number, wanted: ScanPlace): readonly Chapter[] {
  const shapes = new Map(year.source.photos.map((photo) => [photo.id, photo]));
  return year.source.scans
    .filter(({ place }) => isAt(place, wanted))
    .toSorted((one, other) => one.addedAtMs - other.addedAtMs || (one.id < other.id ? -1 : 1))
    .map((scan) =>
      toPlainChapter(
        year,
        {
          key: `scan:${scan.id}`,
          level: 0,
          title: scan.title,
          note: '',
          section,
          startsOn: 'next-page',
          isBare: false,
        },
        scan.photoIds.map((photoId, index) => toPlate(scan, index, shapes.get(photoId))),
        `扫描件：${scan.title}`,
      ),
    );
}

/** A page whose file is gone is told, never left out in silence. */
function toPlate(scan: Scan, index: number, shape: PhotoShape | undefined): Block {
  const count = scan.photoIds.length;
  const caption = count === 1 ? scan.title : `${scan.title}（${index + 1}/${count}）`;
  if (shape === undefined) {
    return toNote(`扫描件“${caption}”的文件不在这台电脑上，未能印出。`);
  }
  const { id, widthPx, heightPx } = shape;
  return { kind: 'plate', photoId: id, widthPx, heightPx, caption };
}
