import type { Transaction } from 'dexie';

/**
 * One step of the database, frozen once shipped: later steps only add. `upgrade` awaits Dexie
 * calls alone; anything else lets the version rise while the rows stay behind (measured).
 */
export interface Migration {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
}
