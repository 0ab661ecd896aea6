import { keptRowSchema, type KeptRow, type RowKey } from '../keeping/commit';
import { compareKeys } from '../keeping/row-keys';

import type { BookPart } from './book-format';

/** A part of a package's book that is not what `book.json` says. */
export class DamagedPart extends Error {
  /** The file, as `book/records/2026-1.ndjson`. */
  readonly path: string;

  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.path = path;
  }
}

/** Loads a file of the payload; null if it is not there. */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

const lineSchema = keptRowSchema.omit({ table: true });

/** Years of one table that are read side by side; a branch's book has fewer than a hundred. */
const MOST_GROUPS = 1000;
/** Bytes of all parts that are open at once; a written part has about 1 MB. */
const MOST_HELD_BYTES = 96 * 1024 * 1024;

interface LoadedLines {
  readonly lines: readonly string[];
  readonly sizeBytes: number;
}

async function loadLines(load: LoadFile, { path, rows }: BookPart): Promise<LoadedLines> {
  const bytes = await load(path);
  if (bytes === null) throw new DamagedPart(path, 'missing');
  const lines = decode(path, bytes).split('\n');
  if (lines.pop() !== '') throw new DamagedPart(path, 'its last line is cut off');
  if (lines.length !== rows) throw new DamagedPart(path, `${lines.length} lines, not ${rows}`);
  return { lines, sizeBytes: bytes.byteLength };
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DamagedPart(path, 'no UTF-8');
  }
}

function parseLine(path: string, line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new DamagedPart(path, 'a line is no JSON');
  }
}

/**
 * Reads parts one after another, line by line (NDJSON: one JSON value a line, each line ended).
 *
 * @param held - Bytes that are in memory now, over all parts that are read side by side.
 * @throws {DamagedPart} If a part is missing, no UTF-8, or has another number of lines.
 */
export async function* readParts(
  load: LoadFile,
  parts: readonly BookPart[],
  held = { bytes: 0 },
): AsyncGenerator<{ readonly path: string; readonly value: unknown }, void> {
  for (const part of parts) {
    const { lines, sizeBytes } = await loadLines(load, part);
    held.bytes += sizeBytes;
    if (held.bytes > MOST_HELD_BYTES) throw new DamagedPart(part.path, 'too large');
    for (const line of lines) yield { path: part.path, value: parseLine(part.path, line) };
    held.bytes -= sizeBytes;
  }
}

/** Parts whose names differ in nothing but their last number: `2026-1`, `2026-2`. */
const toGroup = (path: string) => path.replace(/\d+\.ndjson$/u, '');

function groupParts(parts: readonly BookPart[]): readonly (readonly BookPart[])[] {
  const groups = new Map<string, BookPart[]>();
  for (const part of parts) {
    const group = groups.get(toGroup(part.path));
    if (group === undefined) groups.set(toGroup(part.path), [part]);
    else group.push(part);
    if (groups.size > MOST_GROUPS) throw new DamagedPart(part.path, 'too many years');
  }
  return [...groups.values()];
}

/** Reads rows of one year, or of a table that is not split. */
class RowStream {
  head: { readonly path: string; readonly kept: KeptRow } | null = null;
  private readonly table: string;
  private readonly lines: ReturnType<typeof readParts>;

  constructor(table: string, lines: ReturnType<typeof readParts>) {
    this.table = table;
    this.lines = lines;
  }

  async advance(): Promise<void> {
    const next = await this.lines.next();
    if (next.done === true) {
      this.head = null;
      return;
    }
    const { path, value } = next.value;
    const kept = lineSchema.safeParse(value);
    if (!kept.success) throw new DamagedPart(path, 'a line is no row');
    this.head = { path, kept: { table: this.table, ...kept.data } };
  }
}

/**
 * The rows of a table in the order of their keys, out of the files of its years, which are read
 * side by side: one part of each is in memory.
 *
 * @throws {DamagedPart} While reading, if a part is not as it was written or a key comes twice.
 */
export async function* mergeParts(
  load: LoadFile,
  table: string,
  parts: readonly BookPart[],
): AsyncGenerator<KeptRow, void> {
  const held = { bytes: 0 };
  const streams = groupParts(parts).map(
    (group) => new RowStream(table, readParts(load, group, held)),
  );
  for (const stream of streams) await stream.advance();
  let last: RowKey | null = null;
  for (;;) {
    const stream = findFirst(streams);
    if (!stream?.head) return;
    const { path, kept } = stream.head;
    if (last !== null && compareKeys(last, kept.key) >= 0) {
      throw new DamagedPart(path, `key ${kept.key} is out of order`);
    }
    last = kept.key;
    yield kept;
    await stream.advance();
  }
}

function findFirst(streams: readonly RowStream[]): RowStream | undefined {
  let first: RowStream | undefined;
  for (const stream of streams) {
    if (!stream.head) continue;
    if (!first?.head || compareKeys(stream.head.kept.key, first.head.kept.key) < 0) first = stream;
  }
  return first;
}
