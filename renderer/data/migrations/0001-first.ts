import type { Migration } from './migration';

/** Version 1: one book with its branch, members, records, sealed revisions, photos and history. */
export const migration0001: Migration = {
  version: 1,
  stores: {
    meta: 'key',
    branch: 'id',
    members: 'id',
    records: 'id, status, content.bookYear, content.startsAt, changedAtMs',
    revisions: 'seal.sequence, document.recordId',
    photos: 'id, recordId, originalSha256',
    photoImages: 'id',
    thumbnails: 'id',
    history: '++sequence, recordId',
  },
  upgrade: null,
};
