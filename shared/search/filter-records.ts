import type { MeetingRecord } from '../domain/record';

import { findPlace } from './find-place';
import { toIndexedDocument, type IndexedDocument } from './indexed-document';
import { toRecordHead } from './record-document';
import { toSearchWords } from './search-words';

const nobody = new Uint8Array();

/** Records made ready for a search within a list. */
export type FilterableRecords = readonly {
  readonly record: MeetingRecord;
  readonly indexed: IndexedDocument;
}[];

/** Prepares the records of a list once, not with every key. */
export function toFilterable(records: readonly MeetingRecord[]): FilterableRecords {
  return records.map((record) => ({
    record,
    indexed: toIndexedDocument(toRecordHead(record), () => 0),
  }));
}

/** Those whose theme, day, kind, place or status has every word, in their order; all for none. */
export function filterRecords(records: FilterableRecords, typed: string): readonly MeetingRecord[] {
  const words = toSearchWords(typed);
  return records
    .filter(({ indexed }) =>
      words.every((word) => findPlace(indexed, { word, people: nobody }) !== null),
    )
    .map(({ record }) => record);
}
