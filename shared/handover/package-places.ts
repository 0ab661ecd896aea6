import { photoFolder, unlistedFolder } from '../package/book-format';

/** Everything that a package holds lies here; beside it are the lists of hashes. */
const DATA = 'data';
const DOCUMENTS = `${DATA}/文书`;
const TABLES = `${DATA}/表格`;

/**
 * Where the parts of a package for a successor lie, as the 移交清单 names them: paths within the
 * package. Folders end without a slash.
 */
export const packagePlaces = {
  /** Readable records of a book year, one PDF each, by kind. */
  recordsOf: (bookYear: number) => `${DOCUMENTS}/${bookYear}年度`,
  /** Drafts lie there by year, in folders of their own. */
  drafts: DOCUMENTS,
  /** Photos and scans of a book year; null for those that are in no record's list. */
  photosOf: (bookYear: number | null) => `${DATA}/${photoFolder}/${bookYear ?? unlistedFolder}`,
  plans: `${TABLES}/年度计划.csv`,
  members: `${TABLES}/历年党员（含已转出）.csv`,
  dues: `${TABLES}/党费.csv`,
  /** Everything that the program itself reads: rows, sealed texts, history. */
  book: `${DATA}/book`,
} as const;
