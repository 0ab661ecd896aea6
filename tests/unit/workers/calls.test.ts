import { describe, expect, it } from 'vitest';

import { connectCalls, type MessageEnd } from '@renderer/workers/calls';
import { gatherBytes } from '@renderer/workers/package/gather-bytes';
import { serveCopy, toRemoteCopy, type CopyCalls } from '@renderer/workers/package/remote-copy';
import { joinBytes, sameBytes } from '@shared/package/bytes';
import { aBookCopy, aSmallBook } from '@tests/builders/book-copy';
import { collectRows } from '@tests/builders/packaged-files';

/** Two ends of a line in one thread; messages are cloned and arrive later. */
function aLine(): readonly [MessageEnd, MessageEnd] {
  const { port1, port2 } = new MessageChannel();
  for (const port of [port1, port2]) {
    port.start();
    // A port that waits for messages would keep the test run alive.
    (port as unknown as { unref: () => void }).unref();
  }
  return [port1, port2] as unknown as readonly [MessageEnd, MessageEnd];
}

interface Adding {
  readonly add: (one: number, other: number) => Promise<number>;
}

describe('calls over a line', () => {
  it('answer each question by itself, in both directions', async () => {
    const [here, there] = aLine();
    const ours: Adding = { add: (one, other) => Promise.resolve(one + other) };
    const { theirs: fromHere } = connectCalls<Adding>(here, ours);
    const { theirs: fromThere } = connectCalls<Adding>(there, {
      add: async (one: number, other: number) => (await fromThere.add(one, other)) * 10,
    });
    expect(await Promise.all([fromHere.add(1, 2), fromHere.add(3, 4)])).toEqual([30, 70]);
  });

  it('throw at the caller what was thrown there', async () => {
    const [here, there] = aLine();
    connectCalls(there, { add: () => Promise.reject(new Error('broken')) });
    const { theirs } = connectCalls<Adding>(here, {});
    await expect(theirs.add(1, 2)).rejects.toThrow('broken');
  });

  it('end with the line', async () => {
    const [here] = aLine();
    const { theirs, end } = connectCalls<Adding>(here, {});
    const asked = theirs.add(1, 2);
    end(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
  });
});

describe('a copy on the other side', () => {
  it('reads as it does on its own', async () => {
    const [here, there] = aLine();
    const { rows, photos, hashes } = await aSmallBook();
    const history = Array.from({ length: 250 }, (_, index) => ({ sequence: index + 1 }));
    const copy = aBookCopy({ ...rows, history }, photos);
    connectCalls(
      there,
      serveCopy(() => copy),
    );
    const { theirs } = connectCalls<CopyCalls>(here, {});
    const remote = toRemoteCopy(copy, theirs);
    for (const table of [...Object.keys(copy.watermark.counts), 'unknown']) {
      expect(await collectRows(remote, table)).toEqual(await collectRows(copy, table));
    }
    expect(await remote.loadPhoto(hashes[0]!)).toEqual(photos.get(hashes[0]!));
    expect(await remote.loadPhoto('0'.repeat(64))).toBeNull();
  });
});

describe('gathered bytes', () => {
  it('are the same bytes in larger pieces', async () => {
    const pieces: Uint8Array[] = [];
    const { sink, flush } = gatherBytes((bytes) => {
      pieces.push(bytes);
      return Promise.resolve();
    });
    const sizes = [1, 0, 300_000, 5_000_000, 7];
    const given = sizes.map((size, index) => new Uint8Array(size).fill(index + 1));
    for (const bytes of given) await sink(bytes);
    await flush();
    await flush();
    expect(pieces.map(({ byteLength }) => byteLength)).toEqual([
      2_097_152,
      2_097_152,
      5_300_008 - 2 * 2_097_152,
    ]);
    expect(sameBytes(joinBytes(pieces), joinBytes(given))).toBe(true);
  });
});
