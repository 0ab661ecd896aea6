import type { Member } from '../domain/member';
import type { MeetingRecord } from '../domain/record';

import { toMemberDocument } from './member-document';
import { toRecordDocument } from './record-document';
import type { SearchGroup } from './search-document';
import type { SearchIndex } from './search-index';

/** Rows as the book holds them now, and those that it holds no longer. */
export interface SearchRows {
  readonly members: readonly Member[];
  readonly records: readonly MeetingRecord[];
  readonly removed: readonly { readonly group: SearchGroup; readonly id: string }[];
}

/** Takes rows into an index. Deleted drafts are not found until they are taken back. */
export function putRows(index: SearchIndex, { members, records, removed }: SearchRows): void {
  for (const { group, id } of removed) index.remove(group, id);
  for (const member of members) index.put(toMemberDocument(member));
  for (const record of records) {
    if (record.deletedAtMs === null) index.put(toRecordDocument(record));
    else index.remove('record', record.id);
  }
}
