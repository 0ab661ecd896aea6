import type { GroupHits, SearchQuery } from '@shared/search/search-index';
import type { SearchRows } from '@shared/search/put-rows';

/** What the page asks of the worker. */
export interface SearchCalls {
  /** Takes rows in, each in the place of what was known of it. */
  readonly put: (rows: SearchRows) => Promise<null>;
  /** Makes the first search after many rows as quick as the others. */
  readonly prepare: () => Promise<null>;
  readonly search: (query: SearchQuery) => Promise<readonly GroupHits[]>;
}
