/** Numbers that are the same for the same seed, so that a failed trial can be run again. */
export interface SeededRandom {
  /** A number from `low` up to, not including, `high`. */
  readonly between: (low: number, high: number) => number;
  readonly wholeBetween: (low: number, high: number) => number;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to choose moments. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return { between, wholeBetween: (low, high) => Math.floor(between(low, high)) };
}
