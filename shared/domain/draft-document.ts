import type { Branch } from './branch';
import { toFiledDocument } from './filing';
import type { Member } from './member';
import type { Photo } from './photo';
import type { MeetingRecord } from './record';
import type { LocalDateTime } from './schema';
import type { FiledDocument } from './seal';

interface DraftSource {
  readonly branch: Branch;
  readonly members: readonly Member[];
  readonly record: MeetingRecord;
  readonly photos: ReadonlyMap<string, Photo>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly enteredAt: LocalDateTime;
  readonly now: LocalDateTime;
}

/**
 * A draft in the shape of a filed document, for its preview and for the check of what can be
 * printed. Where no date is typed yet the roster is today's; photos still being read are left out.
 */
export function toDraftDocument(source: DraftSource): FiledDocument {
  const { record, photos, now } = source;
  const { content } = record;
  const document = toFiledDocument({
    ...source,
    record: {
      ...record,
      content: {
        ...content,
        startsAt: content.startsAt ?? now.slice(0, 10),
        photos: content.photos.filter(({ photoId }) => photos.has(photoId)),
      },
    },
    photos: [...photos.values()],
    filedAtMs: 0,
    filedAt: now,
    correctionReason: '',
  });
  return { ...document, content: { ...document.content, startsAt: content.startsAt } };
}
