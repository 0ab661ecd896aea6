import type { Member } from '@shared/domain/member';
import type { MeetingRecord } from '@shared/domain/record';
import { toMemberDocument } from '@shared/search/member-document';
import { toRecordDocument } from '@shared/search/record-document';
import { createSearchIndex, type GroupHits, type SearchIndex } from '@shared/search/search-index';
import type { SearchHit } from '@shared/search/to-hit';
import type { MarkedText } from '@shared/search/mark-text';

/** An index of these records and members. */
export function anIndex(
  records: readonly MeetingRecord[],
  members: readonly Member[] = [],
): SearchIndex {
  const index = createSearchIndex();
  for (const record of records) index.put(toRecordDocument(record));
  for (const member of members) index.put(toMemberDocument(member));
  return index;
}

const everything = { from: 0, count: 1000 };

/** All results of one group. */
export function findIn(
  index: SearchIndex,
  group: GroupHits['group'],
  typed: string,
): readonly SearchHit[] {
  const groups = index.search({ typed, ranges: { member: everything, record: everything } });
  return groups.find((one) => one.group === group)?.hits ?? [];
}

/** A marked text with its marks in brackets. */
export function toBracketed({ text, ranges }: MarkedText): string {
  let at = 0;
  let written = '';
  for (const [start, end] of ranges) {
    written += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return written + text.slice(at);
}
