import { useEffect, useRef, useState } from 'react';

import type { Photo } from '@shared/domain/photo';
import type { RecordPhoto } from '@shared/domain/record';
import { importStopped } from '@shared/photo/photo-problems';
import { succeed, type Problem, type Result } from '@shared/util/result';

import type { StoredPhoto } from '../../../data/stored-photo';
import type { PreparedPhoto } from '../../../workers/photo/protocol';

import { usePhotoEnvironment, type PhotoEnvironment } from './photo-environment';

interface PhotoImportState {
  /** Null while nothing is being imported. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What could not be taken in, until it is dismissed. */
  readonly refusals: readonly Problem[];
  /** How many came in last time; null before the first import and while one runs. */
  readonly added: number | null;
}

export interface PhotoImport extends PhotoImportState {
  /** Imports files after those already on their way. */
  readonly start: (files: readonly File[]) => void;
  /** Gives up what is not in yet; what came in stays. */
  readonly cancel: () => void;
  readonly dismissRefusals: () => void;
}

interface PhotoImportInput {
  readonly recordId: string;
  readonly photos: readonly RecordPhoto[];
  readonly facts: ReadonlyMap<string, Photo>;
  readonly onAdd: (photo: StoredPhoto) => Promise<Result<null>>;
}

const idle: PhotoImportState = { progress: null, refusals: [], added: null };

/** Takes photos into the record one after the other: prepare, store, next. */
export function usePhotoImport(input: PhotoImportInput): PhotoImport {
  const environment = usePhotoEnvironment();
  const [state, setState] = useState(idle);
  const latest = useRef(input);
  const running = useRef<AbortController | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    latest.current = input;
  });
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );

  const refuse = (problem: Problem) =>
    setState((before) => ({ ...before, refusals: [...before.refusals, problem] }));
  const run = async (files: readonly File[], { signal }: AbortController) => {
    if (signal.aborted) return;
    const known = toKnown(latest.current);
    let added = 0;
    const onProgress = (done: number) =>
      setState((before) => ({ ...before, added: null, progress: { done, total: files.length } }));
    const outcomes = environment.importPhotos(files, { known, signal, onProgress });
    for await (const { answer } of outcomes) {
      const stored = answer.ok ? await store(answer.value, environment, latest.current) : answer;
      if (!stored.ok) {
        refuse(stored.error);
        continue;
      }
      added += 1;
      known.set(stored.value.originalSha256, stored.value.originalName);
    }
    setState((before) => ({ ...before, added }));
  };

  return {
    ...state,
    start: (files) => {
      if (files.length === 0) return;
      const controller = (running.current ??= new AbortController());
      queue.current = queue.current
        .then(() => run(files, controller))
        .catch(() => refuse(importStopped()))
        .finally(() => setState((before) => ({ ...before, progress: null })));
    },
    cancel: () => {
      running.current?.abort();
      running.current = null;
    },
    dismissRefusals: () => setState((before) => ({ ...before, refusals: [] })),
  };
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
