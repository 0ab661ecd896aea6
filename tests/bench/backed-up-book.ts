import type { BookSize } from './large-book';

/** The book that the backup is measured with. */
export const backedUpBook: BookSize = {
  records: 20_000,
  recordsPerYear: 2_000,
  photos: 2_000,
  isHandedOver: false,
};
