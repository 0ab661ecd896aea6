import type { MeetingRecord } from '@shared/domain/record';

const OFFERED = 12;

/** Places of earlier records, the newest first, each once; offered while typing, never filled in. */
export function toUsedPlaces(records: readonly MeetingRecord[]): readonly string[] {
  const places = records.map((record) => record.content.place).filter((place) => place !== '');
  return [...new Set(places)].slice(0, OFFERED);
}
