import type { Migration } from './migration';

/**
 * Version 2: every change is numbered and waits in `outbox` until the journal holds it.
 *
 * A book of version 1 begins at 0. Code of version 1 must no longer write: its saves would have
 * no number and would miss the journal.
 */
export const migration0002: Migration = {
  version: 2,
  stores: { outbox: 'sequence' },
  upgrade: async (transaction) => {
    await transaction
      .table<Record<string, unknown>, string>('meta')
      .toCollection()
      .modify((meta) => {
        meta['minimumDataVersion'] = 2;
        meta['sequence'] = 0;
        meta['commitId'] = null;
        meta['atMs'] = meta['createdAtMs'];
        meta['exportedSequence'] = 0;
      });
  },
};
