import { putRows } from '@shared/search/put-rows';
import { createSearchIndex } from '@shared/search/search-index';

import { connectCalls } from '../calls';
import type { SearchCalls } from './protocol';

const index = createSearchIndex();

const ours: SearchCalls = {
  put: (rows) => {
    putRows(index, rows);
    return Promise.resolve(null);
  },
  prepare: () => {
    index.prepare();
    return Promise.resolve(null);
  },
  search: (query) => Promise.resolve(index.search(query)),
};

connectCalls<object>(self, ours);
