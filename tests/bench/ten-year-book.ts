import type { BookSize } from './large-book';

/** Ten years of a branch, every record filed. */
export const tenYears: BookSize = {
  records: 600,
  recordsPerYear: 60,
  photos: 3_000,
  isHandedOver: true,
};

/** The same with a tenth of the photos, to see whether memory grows with them. */
export const tenYearsFewPhotos: BookSize = { ...tenYears, photos: 300 };

/**
 * Size of the placeholder of a record's PDF without its photos, which it holds once more: measured
 * 50 to 130 KB (docs/adr/0019).
 */
export const documentSizeBytes = 100_000;
