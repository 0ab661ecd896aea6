import { createContext, useContext } from 'react';

import { newId, type NewId } from '@shared/util/ids';

import { clock } from '../../../platform/clock';
import { importPhotos, type ImportPhotos } from '../../../workers/photo/client';

/** What the photo section takes from its surroundings, so that tests fix ids, time and decoder. */
export interface PhotoEnvironment {
  readonly importPhotos: ImportPhotos;
  readonly newId: NewId;
  readonly nowMs: () => number;
}

export const PhotoEnvironmentContext = createContext<PhotoEnvironment>({
  importPhotos,
  newId,
  nowMs: clock.nowMs,
});

export function usePhotoEnvironment(): PhotoEnvironment {
  return useContext(PhotoEnvironmentContext);
}
