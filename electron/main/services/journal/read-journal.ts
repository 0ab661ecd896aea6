import { join } from 'node:path';

import type { Watermark } from '@shared/keeping/commit';
import type { JournalCondition } from '@shared/ipc/journal-host';

import type { Disk } from './disk';
import { readSegment, type SegmentFindings } from './read-segment';
import { RowIndex } from './row-index';
import { Segment, trySegmentNumber } from './segment';

/** A book's journal as it was found, ready to be appended to unless it is damaged. */
export interface FoundJournal {
  readonly current: Segment;
  /** Kept as second copies, oldest first. */
  readonly older: readonly Segment[];
  readonly index: RowIndex;
  readonly watermark: Watermark;
  readonly condition: JournalCondition;
  readonly unreadableLines: number;
  readonly snapshotBytes: number;
  /** Where the next line goes. */
  readonly endBytes: number;
  readonly lastSha256: string | null;
}

/** What is known of a book of whose journal no line can be read. */
const unknownWatermark: Watermark = {
  sequence: 0,
  commitId: null,
  atMs: 0,
  dataVersion: 1,
  counts: {},
};

const copiedAtOnceBytes = 1024 * 1024;

export const temporaryEnding = '.tmp';

/**
 * Finds the newest segment, makes sure that it is on the disk, cuts off a write that never
 * ended, and fills from the segments before what damage has taken.
 *
 * @returns Null if there is no segment.
 * @throws {JournalTooNew} If a later version of the program has written it.
 */
export async function readJournal(disk: Disk, folder: string): Promise<FoundJournal | null> {
  const segments = await findSegments(disk, folder);
  const current = segments.at(-1);
  if (current === undefined) return null;
  try {
    return await readSegments(disk, folder, segments.slice(0, -1), current);
  } catch (error) {
    for (const segment of segments) await segment.close();
    throw error;
  }
}

async function readSegments(
  disk: Disk,
  folder: string,
  older: readonly Segment[],
  current: Segment,
): Promise<FoundJournal> {
  // A process that was killed may have left its last steps unsynced. What is read from here on is
  // told to be kept, so it must not depend on memory any more.
  const file = await current.open();
  await file.sync();
  await disk.syncFolder(folder);
  const index = new RowIndex();
  const findings = await readSegment(current, index);
  if (findings.unreadableLines > 0) {
    return { current, older, ...(await fillFromOlder(older, current, findings)) };
  }
  if (findings.tornAt !== null) await cutTail(disk, current, findings);
  const watermark = findings.watermark ?? unknownWatermark;
  return {
    current,
    older,
    index,
    watermark: { ...watermark, counts: toCounts(index, findings.startWatermark) },
    condition: findings.tornAt === null ? 'whole' : 'cut',
    unreadableLines: 0,
    ...toPlaces(findings),
  };
}

const toPlaces = ({ snapshotBytes, endBytes, lastSha256 }: SegmentFindings) => ({
  snapshotBytes,
  endBytes,
  lastSha256,
});

/** Clears away what an interrupted snapshot has left; it was never the journal. */
export async function removeLeftovers(disk: Disk, folder: string): Promise<void> {
  for (const { name } of (await disk.list(folder)) ?? []) {
    if (name.endsWith(temporaryEnding)) await disk.remove(join(folder, name));
  }
}

async function findSegments(disk: Disk, folder: string): Promise<readonly Segment[]> {
  return ((await disk.list(folder)) ?? [])
    .flatMap(({ name }) => trySegmentNumber(name) ?? [])
    .sort((one, other) => one - other)
    .map((number) => new Segment(disk, folder, number));
}

/**
 * Reads again, the segments before first: a row whose line is unreadable is then the older one
 * instead of none. Tables that have lost no row of the snapshot begin empty, so that nothing
 * comes back that was deleted.
 */
async function fillFromOlder(
  older: readonly Segment[],
  current: Segment,
  findings: SegmentFindings,
) {
  const index = new RowIndex();
  let base: Watermark | null = null;
  for (const segment of older) base = (await readSegment(segment, index)).watermark ?? base;
  const { startWatermark, snapshotCounts } = findings;
  for (const [table, count] of Object.entries(startWatermark?.counts ?? {})) {
    if ((snapshotCounts.get(table) ?? 0) >= count) index.clearTable(table);
  }
  await readSegment(current, index);
  const watermark = findings.watermark ?? base ?? unknownWatermark;
  return {
    index,
    watermark: { ...watermark, counts: toCounts(index, startWatermark) },
    condition: 'damaged' as const,
    unreadableLines: findings.unreadableLines,
    ...toPlaces(findings),
  };
}

/** Tables that the snapshot knew as empty are counted as empty, not left out. */
export function toCounts(index: RowIndex, start: Watermark | null): Watermark['counts'] {
  const empty = Object.keys(start?.counts ?? {}).map((table) => [table, 0] as const);
  return { ...Object.fromEntries(empty), ...index.counts() };
}

/** Cuts off what a write that never ended has left; it was never promised. */
async function cutTail(disk: Disk, segment: Segment, findings: SegmentFindings): Promise<void> {
  const file = await segment.open();
  try {
    await setTailAside(disk, segment, findings);
  } catch (error) {
    // A full disk is what tears writes, and it must not keep the journal from being opened.
    console.error('没有写完的一行没能另存', error);
  }
  await file.truncate(findings.endBytes);
  await file.sync();
}

/** Keeps the torn bytes for whoever wants to look at them. */
async function setTailAside(
  disk: Disk,
  segment: Segment,
  { endBytes, sizeBytes }: SegmentFindings,
): Promise<void> {
  const file = await segment.open();
  const copy = await disk.createFile(`${segment.path}.cut-${endBytes}`);
  try {
    for (let offset = endBytes; offset < sizeBytes; offset += copiedAtOnceBytes) {
      const part = await file.read(offset, Math.min(copiedAtOnceBytes, sizeBytes - offset));
      await copy.write(offset - endBytes, part);
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
}
