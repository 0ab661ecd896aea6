import { migration0001 } from './0001-first';
import type { Migration } from './migration';

/** Every version ever made, oldest first. Entries are never changed or removed. */
export const migrations: readonly Migration[] = [migration0001];
