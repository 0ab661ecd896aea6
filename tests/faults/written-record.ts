/** What was typed into one record, and how much of it the page has called 已保存. */
export interface WrittenRecord {
  readonly recordId: string;
  /** Lines of its minutes in the order typed; each save holds all lines so far. */
  readonly lines: string[];
  savedLines: number;
  /** Originals given to it, by SHA-256. */
  readonly photos: string[];
  readonly savedPhotos: string[];
}

/** How many saves the page has acknowledged in words. */
export function countSaved(records: readonly WrittenRecord[]): {
  readonly texts: number;
  readonly photos: number;
} {
  return {
    texts: records.reduce((sum, record) => sum + record.savedLines, 0),
    photos: records.reduce((sum, record) => sum + record.savedPhotos.length, 0),
  };
}
