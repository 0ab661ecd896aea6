import { describe, expect, it } from 'vitest';

import { createDistantPress } from '@renderer/workers/typeset/distant-press';
import type { PressCalls } from '@renderer/workers/typeset/serve-press';

const kibibytes = (count: number) => 'x'.repeat(count * 1024);

/** A press elsewhere that gives back sizes, and remembers how many came in each parcel. */
function setUp(overrides: Partial<PressCalls> = {}) {
  const parcels: number[] = [];
  const calls: PressCalls = {
    prepare: () => Promise.resolve(),
    cutFont: () => Promise.resolve(new Uint8Array()),
    checkSumOf: () => Promise.resolve(''),
    packAll: (contents) => {
      parcels.push(contents.length);
      return Promise.resolve(
        contents.map((one) => Uint8Array.of(JSON.stringify(one).length >> 10)),
      );
    },
    ...overrides,
  };
  return { parcels, press: createDistantPress(() => calls) };
}

describe('a press in another thread', () => {
  it('is sent small contents together, and gives each back to whom it belongs', async () => {
    const { parcels, press } = setUp();
    const packed = await Promise.all([1, 2, 3].map((count) => press.pack(kibibytes(count))));
    expect(packed.map(([size]) => size)).toEqual([1, 2, 3]);
    expect(parcels).toEqual([3]);
  });

  it('is sent a parcel as soon as there is enough for one', async () => {
    const { parcels, press } = setUp();
    const all = Promise.all(Array.from({ length: 5 }, () => press.pack(kibibytes(100))));
    expect(parcels).toEqual([3]);
    await all;
    expect(parcels).toEqual([3, 2]);
  });

  it('fails all of a parcel with what the press failed with, and packs again after it', async () => {
    let isBroken = true;
    const { press } = setUp({
      packAll: (contents) =>
        isBroken
          ? Promise.reject(new Error('it stopped'))
          : Promise.resolve(contents.map(() => Uint8Array.of(9))),
    });
    const both = await Promise.allSettled([press.pack('one'), press.pack('two')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isBroken = false;
    expect(await press.pack('three')).toEqual(Uint8Array.of(9));
  });
});
