import type { JournalHost, JournalState } from '@shared/ipc/journal-host';
import {
  commitSchema,
  keptRowSchema,
  watermarkSchema,
  type Commit,
  type KeptRow,
  type RowChange,
  type Watermark,
} from '@shared/keeping/commit';
import { sha256Hex } from '@shared/util/hash';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

type Call = keyof JournalHost;

/** `before`: the call fails and does nothing. `after`: it is done, and its answer is lost. */
interface Fault {
  readonly call: Call;
  readonly when: 'before' | 'after';
  times: number;
}

interface Held {
  rows: Map<string, KeptRow>;
  watermark: Watermark;
  condition: JournalState['condition'];
  unreadableLines: number;
}

export const journalDiskFull: Problem = {
  code: 'journal-disk-full',
  what: '留底没有写成：磁盘已满。',
  safe: '之前的留底都在。',
  next: '请清出一些空间。',
};

const toAddress = ({ table, key }: Pick<KeptRow, 'table' | 'key'>) => `${table} ${key}`;

function countRows(rows: Iterable<KeptRow>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

function change(rows: Map<string, KeptRow>, { table, key, row }: RowChange): void {
  if (row === null) rows.delete(toAddress({ table, key }));
  else rows.set(toAddress({ table, key }), { table, key, row });
}

const refuse = (code: string): Result<never> =>
  fail({ code, what: `${code}。`, safe: '没有改动。', next: '请再试。' });

function hasSameCounts(rows: Iterable<KeptRow>, { counts }: Watermark): boolean {
  const found = countRows(rows);
  const tables = new Set([...Object.keys(counts), ...Object.keys(found)]);
  return [...tables].every((table) => (counts[table] ?? 0) === (found[table] ?? 0));
}

/** A journal in memory: the slow and obvious model of the one on disk, with faults on order. */
export class FakeJournal {
  readonly books = new Map<string, Held>();
  readonly calls: Call[] = [];
  readonly #faults: Fault[] = [];
  readonly #seenDamaged = new Set<string>();
  readonly #photos = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();
  readonly #snapshots = new Map<string, { watermark: Watermark; rows: Map<string, KeptRow> }>();
  /** Rows of one part of `loadRows`. */
  partSize = 3;

  failNext(call: Call, when: Fault['when'] = 'before', times = 1): void {
    this.#faults.push({ call, when, times });
  }

  forgetFaults(): void {
    this.#faults.length = 0;
  }

  /** Rows as the journal would give them back, by table. */
  rowsOf(bookId: string, table: string): readonly KeptRow['row'][] {
    const rows = [...(this.books.get(bookId)?.rows.values() ?? [])];
    return rows.filter((row) => row.table === table).map(({ row }) => row);
  }

  async #answer<Value>(call: Call, act: () => Promise<Result<Value>> | Result<Value>) {
    this.calls.push(call);
    const fault = this.#faults.find((one) => one.call === call && one.times > 0);
    if (fault) fault.times -= 1;
    if (fault?.when === 'before') return fail(journalDiskFull);
    const answer = await act();
    return fault?.when === 'after' ? fail(journalDiskFull) : answer;
  }

  #describe(bookId: string): JournalState | null {
    const held = this.books.get(bookId);
    if (!held) return null;
    const branch = [...held.rows.values()].find(({ table }) => table === 'branch');
    const { watermark, condition, unreadableLines } = held;
    const name = branch?.row['name'];
    const branchName = typeof name === 'string' ? name : '';
    return { bookId, branchName, watermark, condition, unreadableLines };
  }

  #append(bookId: string, commits: readonly Commit[]): Result<null> {
    const held = this.books.get(bookId);
    if (!held || held.condition === 'damaged') return refuse('journal-damaged');
    let { sequence } = held.watermark;
    for (const commit of commits.map((one) => commitSchema.parse(one))) {
      if (commit.sequence !== sequence + 1) return refuse('journal-out-of-order');
      sequence = commit.sequence;
    }
    for (const { changes } of commits) for (const one of changes) change(held.rows, one);
    const last = commits.at(-1);
    if (!last) return succeed(null);
    const { id: commitId, atMs, dataVersion } = last;
    const counts = countRows(held.rows.values());
    held.watermark = { sequence, commitId, atMs, dataVersion, counts };
    return succeed(null);
  }

  #finish(bookId: string): Result<null> {
    const begun = this.#snapshots.get(bookId);
    if (!begun || !hasSameCounts(begun.rows.values(), begun.watermark)) {
      return refuse('snapshot-incomplete');
    }
    this.#snapshots.delete(bookId);
    this.books.set(bookId, { ...begun, condition: 'whole', unreadableLines: 0 });
    return succeed(null);
  }

  /** Photos lie beside a book's lines, also before its first snapshot is finished. */
  photosOf(bookId: string): Map<string, Uint8Array<ArrayBuffer>> {
    const photos = this.#photos.get(bookId) ?? new Map<string, Uint8Array<ArrayBuffer>>();
    this.#photos.set(bookId, photos);
    return photos;
  }

  async #putPhoto(bookId: string, storedSha256: string, bytes: Uint8Array<ArrayBuffer>) {
    if ((await sha256Hex(bytes)) !== storedSha256) return refuse('photo-damaged');
    this.photosOf(bookId).set(storedSha256, bytes);
    this.#seenDamaged.delete(storedSha256);
    return succeed(null);
  }

  async #loadPhoto(bookId: string, storedSha256: string) {
    const bytes = this.photosOf(bookId).get(storedSha256);
    const isWhole = bytes !== undefined && (await sha256Hex(bytes)) === storedSha256;
    return succeed(isWhole ? bytes : null);
  }

  readonly host: JournalHost = {
    list: () =>
      this.#answer('list', () =>
        succeed([...this.books.keys()].flatMap((bookId) => this.#describe(bookId) ?? [])),
      ),
    open: (bookId) => this.#answer('open', () => succeed(this.#describe(bookId))),
    append: (bookId, commits) =>
      this.#answer('append', () => this.#append(bookId, structuredClone(commits))),
    loadRows: (bookId, from) =>
      this.#answer('loadRows', () => {
        const all = [...(this.books.get(bookId)?.rows.values() ?? [])];
        const next = from + this.partSize;
        const rows = structuredClone(all.slice(from, next));
        return succeed({ rows, next: next < all.length ? next : null });
      }),
    findMissingPhotos: (bookId, wanted) =>
      this.#answer('findMissingPhotos', () =>
        succeed(
          wanted.filter((name) => !this.photosOf(bookId).has(name) || this.#seenDamaged.has(name)),
        ),
      ),
    putPhoto: (bookId, storedSha256, bytes) =>
      this.#answer('putPhoto', () => this.#putPhoto(bookId, storedSha256, bytes)),
    loadPhoto: (bookId, storedSha256) =>
      this.#answer('loadPhoto', () => this.#loadPhoto(bookId, storedSha256)),
    beginSnapshot: (bookId, watermark) =>
      this.#answer('beginSnapshot', () => {
        const rows = new Map<string, KeptRow>();
        this.#snapshots.set(bookId, { watermark: watermarkSchema.parse(watermark), rows });
        return succeed(null);
      }),
    addToSnapshot: (bookId, rows) =>
      this.#answer('addToSnapshot', () => {
        const begun = this.#snapshots.get(bookId);
        if (!begun) return refuse('no-snapshot');
        for (const row of rows) change(begun.rows, keptRowSchema.parse(structuredClone(row)));
        return succeed(null);
      }),
    finishSnapshot: (bookId) => this.#answer('finishSnapshot', () => this.#finish(bookId)),
    findDamagedPhotos: (bookId, from) =>
      this.#answer('findDamagedPhotos', async () => {
        const names = [...this.photosOf(bookId).keys()].slice(from, from + this.partSize);
        const damaged: string[] = [];
        for (const name of names) {
          const bytes = this.photosOf(bookId).get(name);
          if (bytes && (await sha256Hex(bytes)) !== name) damaged.push(name);
        }
        for (const name of damaged) this.#seenDamaged.add(name);
        const next = from + this.partSize;
        return succeed({ damaged, next: next < this.photosOf(bookId).size ? next : null });
      }),
    remove: (bookId) =>
      this.#answer('remove', () => {
        this.books.delete(bookId);
        return succeed(null);
      }),
    loadFreeSpace: () => this.#answer('loadFreeSpace', () => succeed(1_000_000_000)),
  };
}
