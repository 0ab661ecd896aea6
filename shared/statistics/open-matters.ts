import type { CountedRecord } from './counted-record';

/** What the filed texts of a period leave open, with the records that say so. */
export interface OpenIn {
  readonly count: number;
  readonly records: readonly string[];
}

/** Sums one kind of open matter. */
export function sumOpen(records: readonly CountedRecord[], key: 'measures' | 'works'): OpenIn {
  const open = records.filter((record) => record.open[key] > 0);
  return {
    count: open.reduce((sum, record) => sum + record.open[key], 0),
    records: open.map(({ recordId }) => recordId),
  };
}
