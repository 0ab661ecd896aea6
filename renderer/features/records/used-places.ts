import { useEffect, useState } from 'react';

import type { MeetingRecord } from '@shared/domain/record';

import { useBook } from '../../data/book-context';
import { loadNewestRecords } from '../../data/repositories/record-lists';

const OFFERED = 12;
/** A year and more of monthly records: places older than that are hardly in use. */
const READ = 60;

/** Places of earlier records, the newest first, each once; offered while typing, never filled in. */
export function toUsedPlaces(records: readonly MeetingRecord[]): readonly string[] {
  const places = records.map((record) => record.content.place).filter((place) => place !== '');
  return [...new Set(places)].slice(0, OFFERED);
}

/** The places as they were when the record was opened: a live query would reread all per save. */
export function useUsedPlaces(): readonly string[] {
  const { db } = useBook();
  const [places, setPlaces] = useState<readonly string[]>([]);
  useEffect(() => {
    void loadNewestRecords(db, READ).then((records) => setPlaces(toUsedPlaces(records)));
  }, [db]);
  return places;
}
