import { useFormContext, useWatch } from 'react-hook-form';

import { toDatePart } from '@shared/domain/calendar';
import type { Photo } from '@shared/domain/photo';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import type { Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { loadImage, loadThumbnail } from '../../../data/repositories/photos';
import type { StoredPhoto } from '../../../data/stored-photo';

import { PhotoSection } from './photo-section';

interface PhotosPartProps {
  readonly record: MeetingRecord;
  readonly facts: ReadonlyMap<string, Photo>;
  readonly saveWithPhoto: (photo: StoredPhoto) => Promise<Result<null>>;
}

/** Ties the photo section to the form and to the book. */
export function PhotosPart({ record, facts, saveWithPhoto }: PhotosPartProps) {
  const { db } = useBook();
  const { control, getValues, setValue } = useFormContext<RecordContent>();
  const [photos, startsAt] = useWatch({ control, name: ['photos', 'startsAt'] });
  const change = (next: RecordContent['photos']) => {
    setValue('photos', next, { shouldDirty: true });
  };
  // The form names the photo and the same transaction stores it; if that fails, neither stays.
  const add = async (stored: StoredPhoto) => {
    const { id } = stored.photo;
    change([...getValues('photos'), { photoId: id, caption: '' }]);
    const saved = await saveWithPhoto(stored);
    if (!saved.ok) change(getValues('photos').filter((one) => one.photoId !== id));
    return saved;
  };
  return (
    <PhotoSection
      recordId={record.id}
      photos={photos}
      facts={facts}
      eventDate={startsAt === null ? null : toDatePart(startsAt)}
      onAdd={add}
      onChange={(next) => change([...next])}
      loadThumbnail={(photoId) => loadThumbnail(db, photoId)}
      loadImage={(photoId) => loadImage(db, photoId)}
      isReadOnly={false}
    />
  );
}
