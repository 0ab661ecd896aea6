import type { Migration } from './migration';

/**
 * Version 6: the files of whole years that were saved, by their SHA-256.
 *
 * Code of version 5 must no longer write: its copies of the book would lack them.
 */
export const migration0006: Migration = {
  version: 6,
  stores: {
    bookFiles: 'id, bookYear',
  },
  upgrade: async (transaction) => {
    await transaction
      .table<Record<string, unknown>, string>('meta')
      .toCollection()
      .modify((meta) => {
        meta['minimumDataVersion'] = 6;
      });
  },
};
