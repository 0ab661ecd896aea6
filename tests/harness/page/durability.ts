import { BookDatabase } from '@renderer/data/db';
import { toFirstMeta } from '@renderer/data/meta';
import { createDraft, saveDraft } from '@renderer/data/repositories/records';
import { newId } from '@shared/util/ids';
import { aRecord } from '@tests/builders/record';

/** A transaction that was opened: what it may do, and how surely it ends on disk. */
export interface OpenedTransaction {
  readonly mode: IDBTransactionMode;
  readonly durability: IDBTransactionDurability;
}

interface DurabilitySwitch {
  /** Takes the place of what the app asks for; null leaves the app's own. */
  forced: IDBTransactionDurability | null;
  onOpen: (opened: OpenedTransaction) => void;
}

const openTransaction = IDBDatabase.prototype.transaction;

export const durabilitySwitch: DurabilitySwitch = { forced: null, onOpen: () => undefined };

// Both durabilities go through this same call, so that it weighs on neither of them alone.
IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
  const { forced, onOpen } = durabilitySwitch;
  const asked = forced === null ? options : { ...options, durability: forced };
  const transaction = openTransaction.call(this, stores, mode, asked);
  onOpen({ mode: transaction.mode, durability: transaction.durability });
  return transaction;
};

/** Creates and saves a draft as the app does, and answers the transactions that this opened. */
export async function watchDurability(): Promise<readonly OpenedTransaction[]> {
  const opened: OpenedTransaction[] = [];
  const db = new BookDatabase('durability');
  await db.open();
  await db.meta.put(toFirstMeta(newId(), 0));
  durabilitySwitch.onOpen = (transaction) => opened.push(transaction);
  try {
    const record = aRecord();
    for (const saved of [await createDraft(db, record), await saveDraft(db, record)]) {
      if (!saved.ok) throw new Error(saved.error.what);
    }
  } finally {
    durabilitySwitch.onOpen = () => undefined;
    await db.delete();
  }
  return opened;
}
