import type { Photo } from '@shared/domain/photo';
import type { RecordPhoto } from '@shared/domain/record';
import { importStopped } from '@shared/photo/photo-problems';
import { succeed, type Result } from '@shared/util/result';

import type { StoredPhoto } from '../../../data/stored-photo';
import { useFileQueue, type FileQueue, type QueueMeans } from '../../../forms/use-file-queue';
import type { PreparedPhoto } from '../../../workers/photo/protocol';

import { usePhotoEnvironment, type PhotoEnvironment } from './photo-environment';

interface PhotoProgress {
  readonly done: number;
  readonly total: number;
}

export type PhotoImport = FileQueue<PhotoProgress>;

interface PhotoImportInput {
  readonly recordId: string;
  readonly photos: readonly RecordPhoto[];
  readonly facts: ReadonlyMap<string, Photo>;
  readonly onAdd: (photo: StoredPhoto) => Promise<Result<null>>;
}

async function takeIn(
  files: readonly File[],
  { input, signal, onProgress, refuse }: QueueMeans<PhotoImportInput, PhotoProgress>,
  environment: PhotoEnvironment,
): Promise<number> {
  const known = toKnown(input());
  let added = 0;
  const outcomes = environment.importPhotos(files, {
    known,
    signal,
    onProgress: (done) => onProgress({ done, total: files.length }),
  });
  for await (const { answer } of outcomes) {
    const stored = answer.ok ? await store(answer.value, environment, input()) : answer;
    if (!stored.ok) {
      refuse(stored.error);
      continue;
    }
    added += 1;
    known.set(stored.value.originalSha256, stored.value.originalName);
  }
  return added;
}

/** Takes photos into the record one after the other: prepare, store, next. */
export function usePhotoImport(input: PhotoImportInput): PhotoImport {
  const environment = usePhotoEnvironment();
  return useFileQueue({
    input,
    takeIn: (files, means) => takeIn(files, means, environment),
    toProblem: importStopped,
  });
}

/** Gives a prepared photo its id and its record, and has it stored. */
async function store(
  { image, thumbnail, ...facts }: PreparedPhoto,
  { newId, nowMs }: PhotoEnvironment,
  { recordId, onAdd }: PhotoImportInput,
): Promise<Result<Photo>> {
  const photo: Photo = { id: newId(), recordId, ...facts, addedAtMs: nowMs() };
  const stored = await onAdd({ photo, image, thumbnail });
  return stored.ok ? succeed(photo) : stored;
}

/** The originals that the record has now; a photo that was deleted may come in again. */
function toKnown({ photos, facts }: PhotoImportInput): Map<string, string> {
  const known = new Map<string, string>();
  for (const { photoId } of photos) {
    const photo = facts.get(photoId);
    if (photo !== undefined) known.set(photo.originalSha256, photo.originalName);
  }
  return known;
}
