import { connectCalls, type CallLine } from '../calls';
import type { SearchCalls } from './protocol';

/** Searches in a worker, so that no key waits for a search. */
export interface Searcher extends SearchCalls {
  /** Ends the worker and frees the texts; what is still asked for is rejected. */
  readonly end: () => void;
}

/**
 * Starts the worker; it knows nothing yet.
 *
 * @param onLost - Called once if the worker stops by itself, with everything that it knew.
 */
export function startSearcher(onLost: () => void): Searcher {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const line: CallLine<SearchCalls> = connectCalls<SearchCalls>(worker, {});
  const end = () => {
    worker.terminate();
    line.end(new Error('the search worker has stopped'));
  };
  const lose = () => {
    end();
    onLost();
  };
  worker.addEventListener('error', lose, { once: true });
  worker.addEventListener('messageerror', lose, { once: true });
  return {
    put: (rows) => line.theirs.put(rows),
    prepare: () => line.theirs.prepare(),
    search: (query) => line.theirs.search(query),
    end,
  };
}
