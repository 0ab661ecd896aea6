import { useEffect, useRef, useState } from 'react';

import type { Photo } from '@shared/domain/photo';
import type { RecordPhoto } from '@shared/domain/record';
import { importStopped } from '@shared/photo/photo-problems';
import type { Problem, Result } from '@shared/util/result';

import type { StoredPhoto } from '../../../data/stored-photo';
import type { PreparedPhoto } from '../../../workers/photo/protocol';

import { usePhotoEnvironment } from './photo-environment';

export interface PhotoImportState {
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

  const toStored = (prepared: PreparedPhoto): StoredPhoto => {
    const { image, thumbnail, ...facts } = prepared;
    const { recordId } = latest.current;
    const id = environment.newId();
    return { photo: { id, recordId, ...facts, addedAtMs: environment.nowMs() }, image, thumbnail };
  };
  const refuse = (problem: Problem) =>
    setState((before) => ({ ...before, refusals: [...before.refusals, problem] }));

  const run = async (files: readonly File[], controller: AbortController) => {
    if (controller.signal.aborted) return;
    const known = toKnown(latest.current);
    let added = 0;
    const onProgress = (done: number) =>
      setState((before) => ({ ...before, added: null, progress: { done, total: files.length } }));
    const options = { known, signal: controller.signal, onProgress };
    for await (const { answer } of environment.importPhotos(files, options)) {
      if (!answer.ok) {
        refuse(answer.error);
        continue;
      }
      const stored = await latest.current.onAdd(toStored(answer.value));
      if (!stored.ok) {
        refuse(stored.error);
        continue;
      }
      added += 1;
      known.set(answer.value.originalSha256, answer.value.originalName);
    }
    setState((before) => ({ ...before, progress: null, added }));
  };

  return {
    ...state,
    start: (files) => {
      if (files.length === 0) return;
      const controller = running.current ?? new AbortController();
      running.current = controller;
      queue.current = queue.current
        .then(() => run(files, controller))
        .finally(() => {
          setState((before) => ({ ...before, progress: null }));
        });
    },
    cancel: () => {
      running.current?.abort();
      running.current = null;
    },
    dismissRefusals: () => setState((before) => ({ ...before, refusals: [] })),
  };
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
