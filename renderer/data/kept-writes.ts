import type {
  DBCore,
  DBCoreDeleteRangeRequest,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Dexie,
} from 'dexie';

import { keptTables, type RowChange, type RowKey } from '@shared/keeping/commit';

/** Tells what each transaction did to the kept tables. */
export interface KeptWrites {
  /** Begins to record a transaction; the list grows with each of its writes, in their order. */
  readonly record: (transaction: IDBTransaction) => readonly RowChange[];
}

/** A kept table was written outside a commit, so the journal would never learn of it. */
class UncommittedWrite extends Error {
  constructor(table: string) {
    super(`${table} is written by commit() alone`);
    this.name = 'UncommittedWrite';
  }
}

/** A row as plain JSON, independent of the object that was stored. */
export function toKeptRow(row: unknown): NonNullable<RowChange['row']> {
  return JSON.parse(JSON.stringify(row)) as NonNullable<RowChange['row']>;
}

type Values = readonly Record<string, unknown>[];

function toChanges(
  { name, schema }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, DBCoreDeleteRangeRequest>,
  { failures, results }: DBCoreMutateResponse,
): readonly RowChange[] {
  const changes: RowChange[] = [];
  const keys = (request.type === 'delete' ? request.keys : (results ?? [])) as readonly RowKey[];
  const { keyPath } = schema.primaryKey;
  for (const [index, key] of keys.entries()) {
    if (failures[index]) continue;
    if (request.type === 'delete') {
      changes.push({ table: name, key, row: null });
      continue;
    }
    // A running number is given by the store, after the row was handed over.
    const value = (request.values as Values)[index];
    const numbered =
      typeof keyPath === 'string' && !keyPath.includes('.') ? { [keyPath]: key } : {};
    changes.push({ table: name, key, row: toKeptRow({ ...value, ...numbered }) });
  }
  return changes;
}

/** A range names no keys, and a commit must. */
function toDelete(table: DBCoreTable, { trans, range }: DBCoreDeleteRangeRequest) {
  return table
    .query({ trans, values: false, query: { index: table.schema.primaryKey, range } })
    .then(({ result }): DBCoreMutateRequest & { readonly type: 'delete' } => ({
      type: 'delete',
      trans,
      keys: result,
    }));
}

type Recordings = WeakMap<DBCoreTransaction, RowChange[]>;

function watchTable(table: DBCoreTable, recordings: Recordings): DBCoreTable {
  const mutate = (request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> => {
    // Migrations run before anything is compared with the journal.
    if ((request.trans as IDBTransaction).mode === 'versionchange') return table.mutate(request);
    const changes = recordings.get(request.trans);
    if (!changes) return Promise.reject(new UncommittedWrite(table.name));
    if (request.type === 'deleteRange') {
      return toDelete(table, request).then((listed) => mutate(listed));
    }
    return table.mutate(request).then((response) => {
      changes.push(...toChanges(table, request, response));
      return response;
    });
  };
  return { ...table, mutate };
}

function isKept(name: string): boolean {
  return (keptTables as readonly string[]).includes(name);
}

/**
 * Watches every write to the kept tables of a database, and refuses those that no commit records:
 * a repository cannot forget the journal.
 */
export function watchKeptWrites(db: Dexie): KeptWrites {
  const recordings: Recordings = new WeakMap();
  db.use({
    stack: 'dbcore',
    name: 'kept-writes',
    create: (core): Partial<DBCore> => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return isKept(name) ? watchTable(table, recordings) : table;
      },
    }),
  });
  return {
    record: (transaction) => {
      const changes: RowChange[] = [];
      recordings.set(transaction, changes);
      return changes;
    },
  };
}
