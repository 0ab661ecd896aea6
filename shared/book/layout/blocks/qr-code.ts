import { encode, QrCodeDataType } from 'uqr';

import { assertPresent } from '../../../util/assert';

/** A code's modules row by row, 1 for a dark one. */
export interface QrCode {
  readonly size: number;
  readonly modules: Uint8Array;
}

/** Which modules a mask turns over, by row and column (ISO/IEC 18004, table 10). */
const masks: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (x + y) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (x + y) % 3 === 0,
  (y, x) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (y, x) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (y, x) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (y, x) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** What all codes of one version and mask have in common. */
interface Pattern {
  /** The modules that hold no data, with the mask's own number among them. */
  readonly fixed: Uint8Array;
  /** 1 where the mask turns a module of data over. */
  readonly turned: Uint8Array;
}

const patterns = new Map<string, Pattern>();

/** Finds the pattern out of any code of that version and mask. */
function findPattern(version: number, maskPattern: number): Pattern {
  const name = `${version} ${maskPattern}`;
  const known = patterns.get(name);
  if (known) return known;
  const shape = { minVersion: version, maxVersion: version, maskPattern } as const;
  const { data, types, size } = encode('0', { ecc: 'M', border: 0, ...shape });
  const isTurned = assertPresent(masks[maskPattern], 'there are eight masks');
  const pattern = { fixed: new Uint8Array(size ** 2), turned: new Uint8Array(size ** 2) };
  types.forEach((row, y) =>
    row.forEach((type, x) => {
      if (type === QrCodeDataType.Data) pattern.turned[y * size + x] = Number(isTurned(y, x));
      else pattern.fixed[y * size + x] = Number(data[y]?.[x] === true);
    }),
  );
  patterns.set(name, pattern);
  return pattern;
}

/** Lengths of the last seven runs of a line, in fields: every second module ends a run. */
class LastRuns {
  private newest = 0;
  private second = 0;
  private third = 0;
  private fourth = 0;
  private fifth = 0;
  private sixth = 0;
  private seventh = 0;

  /** Adds a run; the room before the first is light and counts to it. */
  add(length: number, size: number): void {
    this.seventh = this.sixth;
    this.sixth = this.fifth;
    this.fifth = this.fourth;
    this.fourth = this.third;
    this.third = this.second;
    this.second = this.newest;
    this.newest = this.newest === 0 ? length + size : length;
  }

  /** Runs like the eyes of the code, light on one side at least (ISO/IEC 18004, 7.8.3.1). */
  countEyes(): number {
    const unit = this.second;
    if (unit === 0 || this.fourth !== unit * 3) return 0;
    if (this.third !== unit || this.fifth !== unit || this.sixth !== unit) return 0;
    const [after, before] = [this.newest, this.seventh];
    return (
      Number(after >= unit * 4 && before >= unit) + Number(before >= unit * 4 && after >= unit)
    );
  }
}

/** Penalty of one row or column: long runs of one colour, and what looks like an eye. */
function weighLine(modules: Uint8Array, from: number, step: number, size: number): number {
  let weight = 0;
  let colour = 0;
  let run = 0;
  const runs = new LastRuns();
  for (let index = 0, at = from; index < size; index += 1, at += step) {
    const module = modules[at] ?? 0;
    if (module === colour) {
      run += 1;
      if (run === 5) weight += 3;
      else if (run > 5) weight += 1;
      continue;
    }
    runs.add(run, size);
    if (colour === 0) weight += 40 * runs.countEyes();
    colour = module;
    run = 1;
  }
  if (colour === 1) {
    runs.add(run, size);
    run = 0;
  }
  runs.add(run + size, size);
  return weight + 40 * runs.countEyes();
}

/** How hard a code is to read; the mask of the least penalty is taken (ISO/IEC 18004, 7.8.3). */
function weigh(modules: Uint8Array, size: number): number {
  let weight = 0;
  let dark = 0;
  for (let line = 0; line < size; line += 1) {
    weight += weighLine(modules, line * size, 1, size) + weighLine(modules, line, size, size);
  }
  for (let at = 0; at < modules.length; at += 1) {
    const module = modules[at] ?? 0;
    dark += module;
    if (at % size === size - 1 || at + size >= modules.length) continue;
    const isBlock =
      module === modules[at + 1] &&
      module === modules[at + size] &&
      module === modules[at + size + 1];
    if (isBlock) weight += 3;
  }
  const total = size ** 2;
  return weight + 10 * (Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1);
}

/**
 * Encodes a text with error correction M. The same modules as the library chooses by itself: it
 * tries the eight masks on tables of tables, which takes seven times as long.
 */
export function toQrCode(text: string): QrCode {
  const { data, types, size, version } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 });
  const { turned: first } = findPattern(version, 0);
  const bare = new Uint8Array(size ** 2);
  types.forEach((row, y) =>
    row.forEach((type, x) => {
      const at = y * size + x;
      if (type === QrCodeDataType.Data) bare[at] = Number(data[y]?.[x] === true) ^ (first[at] ?? 0);
    }),
  );
  let best: QrCode | null = null;
  let least = Infinity;
  for (const mask of masks.keys()) {
    const { fixed, turned } = findPattern(version, mask);
    const modules = bare.map((module, at) => module ^ (turned[at] ?? 0) ^ (fixed[at] ?? 0));
    const weight = weigh(modules, size);
    if (weight >= least) continue;
    least = weight;
    best = { size, modules };
  }
  return assertPresent(best, 'one of the masks is the best');
}
