import { describe, expect, it } from 'vitest';

import type { Takeover } from '@shared/domain/takeover';
import { toPackageCode } from '@shared/handover/handover-codes';
import { judgeCode } from '@shared/receiving/judge-code';
import {
  judgePackage,
  type LocalBook,
  type ReceivedPackage,
} from '@shared/receiving/judge-package';
import { findHandover, type PackageFacts } from '@shared/receiving/package-facts';
import { buildHandover, buildTakeover } from '@tests/builders/handover';
import { idOf } from '@tests/builders/ids';

const [giversBook, branch] = [idOf(0x903), idOf(0x1)];
const seals = ['1'.repeat(64), '2'.repeat(64), '3'.repeat(64)];

function aPackage(
  changes: Partial<ReceivedPackage> = {},
  facts: Partial<PackageFacts> = {},
): ReceivedPackage {
  return {
    bookId: giversBook,
    sequence: 20,
    tagManifestSha256: 'cd'.repeat(32),
    facts: {
      branchId: branch,
      years: { first: 2023, last: 2026 },
      filedCount: 3,
      draftCount: 0,
      photoBytes: 0,
      lostPictures: [],
      seals,
      chainFaults: [],
      handover: buildHandover(),
      takeovers: [],
      ...facts,
    },
    ...changes,
  };
}

/** A book that was taken over after the giver's second seal. */
function aTakenOverBook(changes: Partial<LocalBook> = {}): LocalBook {
  const takeover = buildTakeover(idOf(0x901));
  const link: Takeover = {
    document: takeover.document,
    seal: { ...takeover.seal, sequence: 3, previous: seals[1]! },
  };
  return {
    id: idOf(50),
    name: '红旗村党支部（2026-06-28 接收）',
    branchId: branch,
    takeovers: [link],
    origin: { bookId: giversBook, sequence: 12 },
    ...changes,
  };
}

const standingOf = (received: ReceivedPackage, ...books: LocalBook[]) =>
  judgePackage(received, books).standing.kind;

describe('a package is told apart', () => {
  it('new where nothing of it is here', () => {
    expect(judgePackage(aPackage(), [])).toEqual({
      standing: { kind: 'new' },
      notes: [],
      isHandover: true,
    });
  });

  it('received before, by the package itself', () => {
    const received = aPackage({ tagManifestSha256: 'ab'.repeat(32) });
    expect(standingOf(received, aTakenOverBook())).toBe('received');
  });

  it('older than what was taken over, by commits or by seals', () => {
    expect(standingOf(aPackage({ sequence: 11 }), aTakenOverBook())).toBe('older');
    const shorter = aPackage({}, { seals: seals.slice(0, 1) });
    expect(standingOf(shorter, aTakenOverBook())).toBe('older');
  });

  it('newer: the giver went on from the seal that was taken over', () => {
    expect(standingOf(aPackage(), aTakenOverBook())).toBe('newer');
  });

  it('parted: the seal that was taken over is another one now', () => {
    const other = aPackage({}, { seals: [seals[0]!, '9'.repeat(64), seals[2]!] });
    expect(standingOf(other, aTakenOverBook())).toBe('parted');
  });

  it('of another branch, with the names of those that are here', () => {
    const other = aTakenOverBook({ branchId: idOf(2), takeovers: [], origin: null });
    expect(judgePackage(aPackage(), [other])).toMatchObject({
      standing: { kind: 'new' },
      notes: [{ kind: 'other-branch', books: [other] }],
    });
  });

  it('of a branch of which an own book is here, and beside the book of the giver', () => {
    const own = aTakenOverBook({ takeovers: [], origin: null });
    const givers = { ...own, id: giversBook };
    expect(judgePackage(aPackage(), [own, givers]).notes).toEqual([
      { kind: 'givers-book', books: [givers] },
      { kind: 'same-branch', books: [own] },
    ]);
  });

  it('no handover: a plain copy, or a bag without the list that the code is made of', () => {
    expect(judgePackage(aPackage({}, { handover: null }), []).isHandover).toBe(false);
    expect(judgePackage(aPackage({ tagManifestSha256: null }), []).isHandover).toBe(false);
  });
});

describe('the handover of a package', () => {
  it('is the newest that is not how the giver came by the book', () => {
    const earlier = buildHandover({ id: idOf(1), changedAtMs: 9 });
    const own = buildHandover({ id: idOf(2), changedAtMs: 5 });
    expect(findHandover([earlier, own], [buildTakeover(idOf(1))])).toBe(own);
    expect(findHandover([earlier], [buildTakeover(idOf(1))])).toBeNull();
  });
});

describe('the code of the list', () => {
  const tag = '5a'.repeat(32);
  const code = toPackageCode(tag);

  it('is the same however it is typed', () => {
    expect(judgeCode(code.toLowerCase().replaceAll('-', ' '), tag)).toEqual({ kind: 'same' });
  });

  it('is unfinished while what is there agrees, and names the first place that does not', () => {
    expect(judgeCode('', tag)).toEqual({ kind: 'unfinished', missing: 16 });
    expect(judgeCode(code.slice(0, 7), tag)).toEqual({ kind: 'unfinished', missing: 10 });
    const wrong = `${code.slice(0, 5)}${code[5] === 'A' ? 'B' : 'A'}`;
    expect(judgeCode(wrong, tag)).toEqual({ kind: 'different', place: 5 });
    expect(judgeCode(`${code}7`, tag)).toEqual({ kind: 'different', place: 17 });
  });
});
