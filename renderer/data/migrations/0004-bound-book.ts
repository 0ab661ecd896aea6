import type { Migration } from './migration';

/**
 * Version 4: how a year's book is bound, what of it is on paper, scans of signed papers, and the
 * user's own Word forms.
 *
 * Code of version 3 must no longer write: it would leave these tables out of the journal.
 */
export const migration0004: Migration = {
  version: 4,
  stores: {
    bookDesigns: 'bookYear',
    printings: 'id, bookYear',
    scans: 'id, bookYear, place.recordId',
    wordTemplates: 'id',
  },
  upgrade: async (transaction) => {
    await transaction
      .table<Record<string, unknown>, string>('meta')
      .toCollection()
      .modify((meta) => {
        meta['minimumDataVersion'] = 4;
      });
  },
};
