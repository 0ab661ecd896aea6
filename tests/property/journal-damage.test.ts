import type { KeptRow, RowChange } from '@shared/keeping/commit';
import { aRow, BOOK_ID } from '@tests/builders/commit';
import { loadAllRows, valueOf } from '@tests/builders/journal';
import {
  JournalModel,
  live,
  SIMULATED_FOLDER,
  startJournal,
  type Step,
} from '@tests/builders/journal-history';
import { SimulatedDisk } from '@tests/builders/simulated-disk';
import { describe, expect, it } from 'vitest';

const change = (table: string, key: string, text: string | null): RowChange =>
  text === null ? { table, key, row: null } : aRow(table, key, text);
const commits = (...changes: readonly RowChange[]): Step => ({
  kind: 'commits',
  commits: [changes],
});

/** Long enough that the second half begins a new segment by itself. */
const long = '会议内容。'.repeat(30);
const history: readonly Step[] = [
  commits(change('records', 'a', '一'), change('members', 'm', '张三')),
  commits(change('records', 'b', long), change('records', 'c', '要删的')),
  commits(change('records', 'c', null), change('records', 'd', '二')),
  commits(change('records', 'a', long)),
  commits(change('records', 'b', long)),
  commits(change('members', 'n', '李四')),
  commits(change('records', 'a', '最后'), change('members', 'm', null)),
  commits(change('members', 'm', '王五')),
];

const nameOf = ({ table, key }: { table: string; key: string | number }) => `${table}:${key}`;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly keys: ReadonlySet<string>;
}

/** The lines of a segment and the rows that each of them says something about. */
function toLines(bytes: Uint8Array): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start) + 1;
    const json = new TextDecoder().decode(bytes.subarray(start + 65, end - 1));
    const entry = JSON.parse(json) as
      | ({ kind: 'row' } & KeptRow)
      | { kind: 'commits'; commits: { changes: RowChange[] }[] }
      | { kind: 'segment' | 'snapshot-end' };
    const changes =
      entry.kind === 'row'
        ? [entry]
        : entry.kind === 'commits'
          ? entry.commits.flatMap((one) => one.changes)
          : [];
    lines.push({ start, end, keys: new Set(changes.map(nameOf)) });
    start = end;
  }
  return lines;
}

async function makeBook() {
  const disk = new SimulatedDisk();
  await disk.makeFolder('/data');
  const model = new JournalModel();
  await (await live(history, disk, model)).close();
  const folder = `${SIMULATED_FOLDER}/${BOOK_ID}`;
  const names = ((await disk.list(folder)) ?? []).map(({ name }) => name).sort();
  const segments = await Promise.all(
    names.map(async (name) => {
      const path = `${folder}/${name}`;
      const file = await disk.openFile(path);
      const bytes = await file.read(0, await file.loadSize());
      return { path, bytes, lines: toLines(bytes) };
    }),
  );
  const newest = new Map(model.rowsAt(model.newest.sequence).map((row) => [nameOf(row), row]));
  /** Every form that a row ever had. */
  const written = new Set(
    model.states.flatMap(({ rows }) => [...rows.values()].map((row) => JSON.stringify(row))),
  );
  return { disk, segments, newest, written };
}

const { disk, segments, newest, written } = await makeBook();

async function readFlipped(path: string, bytes: Uint8Array, place: number, flip: number) {
  const copy = disk.clone();
  const file = await copy.openFile(path);
  await file.write(place, new Uint8Array([(bytes[place] ?? 0) ^ flip]));
  const journal = startJournal(copy);
  const state = await valueOf(journal.open(BOOK_ID));
  return { state: state!, rows: await loadAllRows(journal) };
}

/** What a flipped byte may have spoilt: its line, and the next one if it was the line's end. */
function toSpoilt(lines: readonly Line[], place: number): ReadonlySet<string> {
  const index = lines.findIndex(({ start, end }) => start <= place && place < end);
  const isEnd = lines[index]?.end === place + 1;
  const spoilt = [lines[index], ...(isEnd ? [lines[index + 1]] : [])];
  return new Set(spoilt.flatMap((line) => [...(line?.keys ?? [])]));
}

function findFault(rows: readonly KeptRow[], spoilt: ReadonlySet<string>): string | null {
  const read = new Map(rows.map((row) => [nameOf(row), row]));
  for (const row of rows) {
    if (!written.has(JSON.stringify(row))) return `${nameOf(row)} was never written like this`;
  }
  for (const name of new Set([...read.keys(), ...newest.keys()])) {
    const isSame = JSON.stringify(read.get(name)) === JSON.stringify(newest.get(name));
    if (!isSame && !spoilt.has(name)) return `${name} is another, though its line is whole`;
  }
  return null;
}

describe('any byte that is flipped', () => {
  it('is tried in a book of two segments, the newer with a snapshot and commits', () => {
    expect(segments).toHaveLength(2);
    expect(segments[1]!.lines.length).toBeGreaterThan(6);
  });

  it('in the newest segment is noticed and costs no row but those of its line', async () => {
    const { path, bytes, lines } = segments[1]!;
    for (let place = 0; place < bytes.length; place += 1) {
      const { state, rows } = await readFlipped(path, bytes, place, 1 + (place % 255));
      const fault = findFault(rows, toSpoilt(lines, place));
      const where = `byte ${place}: ${state.condition}`;
      expect({ where, fault, isNoticed: state.condition !== 'whole' }).toEqual({
        ...{ where, fault: null, isNoticed: true },
      });
    }
  }, 120_000);

  it('turned into a line end, or a line end into something else, is no different', async () => {
    const { path, bytes, lines } = segments[1]!;
    const ends = lines.map(({ end }) => end - 1);
    const others = [...bytes.keys()].filter((place) => place % 5 === 0);
    for (const place of [...ends, ...others]) {
      const flip = (bytes[place] ?? 0) ^ 0x0a;
      const { state, rows } = await readFlipped(path, bytes, place, flip === 0 ? 0x2a : flip);
      expect(findFault(rows, toSpoilt(lines, place)), `byte ${place}`).toBeNull();
      expect(state.condition).not.toBe('whole');
    }
  }, 120_000);

  it('in the older segment changes nothing', async () => {
    const { path, bytes } = segments[0]!;
    for (let place = 0; place < bytes.length; place += 7) {
      const { state, rows } = await readFlipped(path, bytes, place, 0x20);
      expect(state.condition).toBe('whole');
      expect(findFault(rows, new Set()), `byte ${place}`).toBeNull();
    }
  }, 120_000);
});
