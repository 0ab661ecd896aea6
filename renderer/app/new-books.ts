import type { Branch } from '@shared/domain/branch';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import { createBook, type OpenedBook } from '../data/open-books';

import { toStartMeans } from './start-means';

/** A book for a branch that was just set up. */
export function createEmptyBook(branch: Branch): Promise<Result<OpenedBook>> {
  return createBook(newId(), branch, toStartMeans());
}

/** A book filled with the sample branch; its code and pictures are loaded only when asked for. */
export async function createSampleBook(): Promise<Result<OpenedBook>> {
  const { fillWithSample, loadSampleBranch } = await import('./sample-book');
  return createBook(newId(), loadSampleBranch(), toStartMeans(), fillWithSample);
}
