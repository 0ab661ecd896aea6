import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { checkFile } from '@renderer/features/settings/verification/check-file';
import { sha256Hex } from '@shared/util/hash';
import { aBookFile } from '@tests/builders/bound-book';

const bytes = new TextEncoder().encode('%PDF-1.7 全年');

async function aListedFile() {
  const sha256 = await sha256Hex(bytes);
  return { ...aBookFile(1, { sizeBytes: bytes.length, sha256 }), isOnChain: true };
}

// Node has no reportError; what is reported here is what the tests make happen.
beforeEach(() => vi.stubGlobal('reportError', () => undefined));
afterEach(() => vi.unstubAllGlobals());

describe('a file held against the list', () => {
  it('is known byte for byte', async () => {
    const file = await aListedFile();
    const other = { ...aBookFile(2, { sizeBytes: bytes.length }), isOnChain: true };
    expect(await checkFile(new Blob([bytes]), [other, file])).toEqual({
      ok: true,
      value: { kind: 'listed', file },
    });
  });

  it('is not known once a byte is another, and is told to be as large', async () => {
    const file = await aListedFile();
    const changed = bytes.slice();
    changed[9]! ^= 1;
    expect(await checkFile(new Blob([changed]), [file])).toEqual({
      ok: true,
      value: { kind: 'unlisted', sameSize: file },
    });
  });

  it('is not even read where none is as large, however large it is', async () => {
    const huge = { size: 2 ** 45, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await checkFile(huge as unknown as Blob, [await aListedFile()])).toEqual({
      ok: true,
      value: { kind: 'unlisted', sameSize: null },
    });
  });

  it('that is gone meanwhile is a problem in words', async () => {
    const gone = { size: bytes.length, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await checkFile(gone as unknown as Blob, [await aListedFile()])).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
  });
});
