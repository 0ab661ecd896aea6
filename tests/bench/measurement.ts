/** One line of the table: what was measured so many times. */
export interface Row {
  readonly what: string;
  /** Each run in milliseconds, in the order of the runs. */
  readonly runsMs: readonly number[];
}

/** Lines that were measured in turn and may be compared; the first is what the others are held to. */
export interface Group {
  readonly title: string;
  readonly rows: readonly [Row, ...Row[]];
}

/** Figures of the same programs that are no times, as memory and the size of a file. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly what: string; readonly cells: readonly string[] }[];
}

/** One part of the run: its groups, and what must be known to read them. */
export interface Part {
  readonly title: string;
  readonly notes: readonly string[];
  readonly groups: readonly Group[];
  readonly tables?: readonly Table[];
}

/** The value below or at which that part of all runs lies (nearest rank). */
export function toQuantile(runsMs: readonly number[], part: number): number {
  const sorted = [...runsMs].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** Middle value; the mean of the two middle ones for an even count. */
export function toMedian(runsMs: readonly number[]): number {
  const sorted = [...runsMs].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface Summary {
  readonly what: string;
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Median over the median of the group's first line. */
  readonly ratio: number;
}

export function toSummaries({ rows }: Group): readonly Summary[] {
  const referenceMs = toMedian(rows[0].runsMs);
  return rows.map(({ what, runsMs }) => ({
    what,
    count: runsMs.length,
    medianMs: toMedian(runsMs),
    p95Ms: toQuantile(runsMs, 0.95),
    ratio: toMedian(runsMs) / referenceMs,
  }));
}

/** Runs the arms in turn, each round in the other direction, so that no arm is always first. */
export async function measureInTurn(
  rounds: number,
  arms: readonly (() => Promise<number>)[],
): Promise<readonly number[][]> {
  const runsMs = arms.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = [...arms.entries()];
    if (round % 2 === 1) order.reverse();
    for (const [index, run] of order) runsMs[index]?.push(await run());
  }
  return runsMs;
}

/** Milliseconds that work takes, by this process's clock. */
export async function timeWork(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
