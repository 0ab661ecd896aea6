import { migration0001 } from './0001-first';
import { migration0002 } from './0002-commits';
import { migration0003 } from './0003-working-year';
import { migration0004 } from './0004-bound-book';
import { migration0005 } from './0005-handover';
import { migration0006 } from './0006-book-files';
import type { Migration } from './migration';

/** Every version ever made, oldest first. Entries are never changed or removed. */
export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
];

/** Version of the rows that this code reads and writes. */
export const DATA_VERSION = Math.max(...migrations.map(({ version }) => version));
