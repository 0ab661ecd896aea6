import { createHash } from 'node:crypto';

import type { JournalEntry } from '@shared/keeping/journal-entry';
import { JournalTooNew, toJournalLine, tryJournalLine } from '@shared/keeping/journal-line';
import { aCommit, aRow, aWatermark, BOOK_ID } from '@tests/builders/commit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const previous = 'ab'.repeat(32);
const entries: readonly JournalEntry[] = [
  {
    ...{ kind: 'segment', previous: null, format: 1, bookId: BOOK_ID, number: 1 },
    watermark: aWatermark(),
  },
  { kind: 'row', previous, ...aRow('records', 'a', '一行\n两行') },
  { kind: 'snapshot-end', previous, watermark: aWatermark() },
  { kind: 'commits', previous, commits: [aCommit(1), aCommit(2)] },
];

const toBytes = (json: string) => {
  const bytes = new TextEncoder().encode(json);
  return new TextEncoder().encode(`${hash(bytes)} ${json}`);
};

describe('a journal line', () => {
  it.each(entries)('of kind $kind reads as it was written', (entry) => {
    const { bytes, sha256 } = toJournalLine(entry, hash);
    expect(bytes.indexOf(0x0a)).toBe(bytes.length - 1);
    expect(tryJournalLine(bytes.subarray(0, -1), hash)).toEqual({ sha256, entry });
  });

  it('can be checked by hand: the hash is that of the text behind the space', () => {
    const [sha256, ...rest] = new TextDecoder()
      .decode(toJournalLine(entries[1]!, hash).bytes)
      .trimEnd()
      .split(' ');
    expect(hash(new TextEncoder().encode(rest.join(' ')))).toBe(sha256);
  });

  it('keeps any text, also one half of a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const entry: JournalEntry = { kind: 'row', previous, ...aRow('records', 'a', text) };
        const { bytes } = toJournalLine(entry, hash);
        expect(tryJournalLine(bytes.subarray(0, -1), hash)?.entry).toEqual(entry);
      }),
    );
    const half: JournalEntry = { kind: 'row', previous, ...aRow('records', 'a', '\ud83d') };
    const { bytes } = toJournalLine(half, hash);
    expect(tryJournalLine(bytes.subarray(0, -1), hash)?.entry).toEqual(half);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a hash alone', new TextEncoder().encode('0'.repeat(64))],
    ['a changed text', new TextEncoder().encode(`${'0'.repeat(64)} {}`)],
    ['no JSON', toBytes('no json')],
    ['a kind nobody knows', toBytes('{"kind":"other"}')],
    ['an upper-case hash', new TextEncoder().encode(`${hash(new Uint8Array(0)).toUpperCase()} {}`)],
    [
      'a commit without an id',
      toBytes(`{"kind":"commits","previous":"${previous}","commits":[{}]}`),
    ],
  ])('that is %s proves nothing', (_what, bytes) => {
    expect(tryJournalLine(bytes, hash)).toBeNull();
  });

  it('of a later format is no damage', () => {
    const later = toBytes('{"kind":"segment","format":2,"somethingNew":1}');
    expect(() => tryJournalLine(later, hash)).toThrow(JournalTooNew);
  });
});
