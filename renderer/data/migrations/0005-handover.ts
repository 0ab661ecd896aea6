import type { Migration } from './migration';

/**
 * Version 5: elections from their preparation to the result, handovers to a successor, and the
 * links of the chain that tell how a book was taken over.
 *
 * Code of version 4 must no longer write: it would seal past a link that it does not know.
 */
export const migration0005: Migration = {
  version: 5,
  stores: {
    elections: 'id',
    handovers: 'id',
    takeovers: 'seal.sequence',
  },
  upgrade: async (transaction) => {
    await transaction
      .table<Record<string, unknown>, string>('meta')
      .toCollection()
      .modify((meta) => {
        meta['minimumDataVersion'] = 5;
      });
  },
};
