import { sealDocument } from '@shared/domain/seal-chain';
import { sha256Hex } from '@shared/util/hash';
import type { BookFault, NewestLink } from '@shared/verification/book-fault';
import { MOST_FAULTS, verificationReportSchema } from '@shared/verification/book-fault';
import { checkBook } from '@shared/verification/check-book';
import { describeFault } from '@shared/verification/describe-fault';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { aScan } from '@tests/builders/bound-book';
import { aKeptBook, quietMeans, toSource, type KeptBook } from '@tests/builders/kept-book';
import { aPhoto } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

async function check(book: KeptBook, known: NewestLink | null = null) {
  const report = await checkBook(toSource(book), quietMeans(), known);
  return report!;
}

/** Faults in a line each: kind, record, revision, parts. */
function inShort(faults: readonly BookFault[]) {
  return faults.map(({ kind, record, revision, fields }) =>
    [kind, record?.id.slice(-3), revision, fields?.certainty, fields?.fields.join(' ')]
      .filter((part) => part !== undefined && part !== null && part !== '')
      .join(' '),
  );
}

/** Changes the content of a stored revision and leaves its seal as it is. */
function damage(book: KeptBook, index: number, change: Record<string, unknown>): void {
  const { document, seal } = book.revisions[index]!;
  book.revisions[index] = {
    document: { ...document, content: { ...document.content, ...change } },
    seal,
  };
}

describe('a book that is as it was', () => {
  it('has no faults, and the report names its newest seal', async () => {
    const book = await aKeptBook();
    const report = await check(book);
    const { sequence, seal, recordId } = book.revisions[2]!.seal;
    expect(report).toEqual({
      checkedAtMs: FIXED_NOW_MS,
      revisionCount: 3,
      photoCount: 3,
      newest: { sequence, seal, recordId },
      known: { sequence, seal, recordId },
      faults: [],
      faultCount: 0,
    });
    expect(verificationReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('has none either while a record is being corrected', async () => {
    const book = await aKeptBook();
    book.records[0] = {
      ...book.records[0]!,
      status: 'correcting',
      content: { ...book.records[0]!.content, theme: '改到一半' },
    };
    expect((await check(book)).faults).toEqual([]);
  });

  it('is also an empty one', async () => {
    const empty: KeptBook = {
      revisions: [],
      takeovers: [],
      records: [],
      photos: [],
      scans: [],
      images: new Map(),
      otherCopies: [],
    };
    expect(await check(empty)).toMatchObject({ newest: null, known: null, faultCount: 0 });
  });

  it('has none where the last check knew a shorter chain', async () => {
    const book = await aKeptBook();
    const { sequence, seal, recordId } = book.revisions[1]!.seal;
    expect((await check(book, { sequence, seal, recordId })).faults).toEqual([]);
  });
});

describe('a sealed text that was changed', () => {
  it('is named with its part by the working copy of the record', async () => {
    const book = await aKeptBook();
    damage(book, 2, { theme: '别的主题' });
    expect(inShort((await check(book)).faults)).toEqual([
      'document-changed 701 2 certain content.theme',
    ]);
  });

  it('is named with its part by the other revision of the record', async () => {
    const book = await aKeptBook();
    damage(book, 0, { minutes: [] });
    expect(inShort((await check(book)).faults)).toEqual([
      'document-changed 701 1 certain content.minutes',
    ]);
  });

  it('is named with its part by its neighbours in the chain', async () => {
    const book = await aKeptBook();
    const { document, seal } = book.revisions[1]!;
    book.revisions[1] = { document: { ...document, branchName: '别的支部' }, seal };
    expect(inShort((await check(book)).faults)).toEqual([
      'document-changed 702 1 certain branchName',
    ]);
  });

  it('is named with all its parts by another copy of the book', async () => {
    const book = await aKeptBook();
    book.otherCopies.push(structuredClone(book.revisions[0]!.document));
    damage(book, 0, { place: '别处', theme: '别的主题' });
    expect(inShort((await check(book)).faults)).toEqual([
      'document-changed 701 1 certain content.theme content.place',
    ]);
  });

  it('is named with the part that no sealed text could have', async () => {
    const book = await aKeptBook();
    damage(book, 0, { place: 5 });
    book.records = book.records.slice(1);
    const [fault] = (await check(book)).faults;
    expect(inShort([fault!])).toEqual(['document-changed 701 1 certain content.place']);
  });

  it('is only likely to be that part where both copies changed', async () => {
    const book = await aKeptBook();
    damage(book, 1, { place: '别处', theme: '别的主题' });
    book.records[1] = {
      ...book.records[1]!,
      content: { ...book.records[1]!.content, endsAt: null },
    };
    expect(inShort((await check(book)).faults)).toEqual([
      'document-changed 702 1 likely content.theme content.endsAt content.place',
    ]);
  });

  it('is told without a part where there is no copy of it', async () => {
    const book = await aKeptBook();
    damage(book, 0, { place: '别处', theme: '别的主题' });
    expect(inShort((await check(book)).faults)).toEqual(['document-changed 701 1 unknown']);
  });

  it.each([
    ['content.theme', { theme: '' }],
    ['content.startsAt', { startsAt: '2026-06-18T14:30' }],
    ['content.endsAt', { endsAt: null }],
    ['content.bookYear', { bookYear: 2025 }],
    ['content.place', { place: '' }],
    ['content.chairId', { chairId: null }],
    ['content.recorderId', { recorderId: null }],
    ['content.forms', { forms: [] }],
    ['content.attendance', { attendance: [] }],
    ['content.countOverride', { countOverride: { expected: 1, attending: 1, reason: '改' } }],
    ['content.guests', { guests: [] }],
    ['content.themeDay', { themeDay: null }],
    ['content.agenda', { agenda: [] }],
    ['content.minutes', { minutes: [] }],
    ['content.matters', { matters: [] }],
    ['content.photos', { photos: [] }],
    ['content.makeUps', { makeUps: [] }],
    ['content.kinds', { kinds: [] }],
  ])('is found in the part %s', async (field, change) => {
    const book = await aKeptBook();
    damage(book, 2, change);
    expect(inShort((await check(book)).faults)).toEqual([
      `document-changed 701 2 certain ${field}`,
    ]);
  });

  it.each([
    ['superior', { superior: '' }],
    ['ordinals', { ordinals: { 'theme-day': 9 } }],
    ['people', { people: [] }],
    ['counts', { counts: {} }],
    ['enteredAt', { enteredAt: '2026-06-16T20:05' }],
    ['enteredAtMs', { enteredAtMs: 5 }],
    ['filedAt', { filedAt: '2026-06-16T09:30' }],
    ['filedAtMs', { filedAtMs: 5 }],
    ['photos', { photos: [] }],
    ['format', { format: 2 }],
  ])('is found in what the program adds: %s', async (field, change) => {
    const book = await aKeptBook();
    const { document, seal } = book.revisions[2]!;
    book.revisions[2] = { document: { ...document, ...change } as typeof document, seal };
    expect(inShort((await check(book)).faults)).toEqual([
      `document-changed 701 2 certain ${field}`,
    ]);
  });

  it('does not end the check, even if nothing of it can be read', async () => {
    const book = await aKeptBook();
    const { seal } = book.revisions[1]!;
    book.revisions[1] = { document: 'gone' as never, seal };
    const { faults, revisionCount } = await check(book);
    expect(revisionCount).toBe(3);
    expect(faults[0]).toMatchObject({ kind: 'document-changed', revision: 1 });
    expect(describeFault(faults[0]!).record).toContain('主题读不出来');
  });
});

describe('a chain that breaks', () => {
  it('is told between the two seals that do not meet', async () => {
    const book = await aKeptBook();
    book.revisions.splice(1, 1);
    const { faults } = await check(book);
    expect(inShort(faults)).toEqual(['link-missing 701 2', 'revision-missing 702 1']);
    expect(faults[0]).toMatchObject({
      before: { sequence: 1, revision: 1, filedAt: '2026-06-18T09:30' },
      after: { sequence: 3, revision: 2 },
    });
    expect(describeFault(faults[0]!).details.join('')).toMatch(/第 1 号（.*第 3 号（/);
  });

  it('shows a text that was sealed again in its place, by another copy', async () => {
    const book = await aKeptBook();
    book.otherCopies.push(structuredClone(book.revisions[1]!.document));
    damage(book, 1, { place: '别处' });
    const { document } = book.revisions[1]!;
    book.records[1] = { ...book.records[1]!, content: document.content };
    book.revisions[1] = { document, seal: await sealDocument(document, book.revisions[0]!.seal) };
    expect(inShort((await check(book)).faults)).toEqual([
      'link-missing 701 2 likely content.place',
    ]);
  });

  it('names the seal whose own fields were changed', async () => {
    const book = await aKeptBook();
    const { document, seal } = book.revisions[1]!;
    book.revisions[1] = { document, seal: { ...seal, previous: 'c'.repeat(64) } };
    expect(inShort((await check(book)).faults)).toEqual([
      'seal-changed 702 1',
      'link-missing 702 1',
    ]);
  });

  it('tells a revision that does not follow the one before', async () => {
    const book = await aKeptBook();
    const document = { ...book.revisions[2]!.document, revision: 3 };
    book.revisions[2] = { document, seal: await sealDocument(document, book.revisions[1]!.seal) };
    book.records[0] = { ...book.records[0]!, revision: 3 };
    expect(inShort((await check(book)).faults)).toEqual(['out-of-order 701 3']);
  });

  it('tells a cut-off end against the last check, until that is let go', async () => {
    const book = await aKeptBook();
    const { sequence, seal, recordId } = book.revisions[2]!.seal;
    const known = { sequence, seal, recordId };
    book.revisions.pop();
    const report = await check(book, known);
    expect(inShort(report.faults)).toEqual(['end-missing', 'revision-missing 701 2']);
    expect(report.faults[0]).toMatchObject({ before: { sequence: 2 } });
    expect(report).toMatchObject({ newest: { sequence: 2 }, known });
  });

  it('tells a newest seal that is another one than at the last check', async () => {
    const book = await aKeptBook();
    const { sequence, seal, recordId } = book.revisions[2]!.seal;
    const known = { sequence, seal, recordId };
    const document = { ...book.revisions[2]!.document, superior: '别处' };
    book.revisions[2] = { document, seal: await sealDocument(document, book.revisions[1]!.seal) };
    const report = await check(book, known);
    expect(inShort(report.faults)).toEqual(['seal-replaced 701 2']);
    expect(report.known).toEqual(known);
  });
});

describe('records beside their sealed texts', () => {
  it('are told when a filed one shows something else', async () => {
    const book = await aKeptBook();
    const record = book.records[1]!;
    book.records[1] = { ...record, content: { ...record.content, place: '别处' } };
    expect(inShort((await check(book)).faults)).toEqual([
      'working-copy-differs 702 1 certain content.place',
    ]);
  });

  it('are told when one was set back to a draft or to an older revision', async () => {
    const book = await aKeptBook();
    book.records[0] = { ...book.records[0]!, revision: 1 };
    expect(inShort((await check(book)).faults)).toEqual(['working-copy-differs 701 2 certain']);
  });

  it('are told when one is gone and its sealed texts are not', async () => {
    const book = await aKeptBook();
    book.records = book.records.slice(1);
    expect(inShort((await check(book)).faults)).toEqual(['record-missing 701 2']);
  });
});

describe('pages of scans, which no seal covers', () => {
  it('are held against the hash under which they were stored, and named by their scan', async () => {
    const book = await aKeptBook();
    const scan = aScan({
      place: { kind: 'record', recordId: idOf(0x701) },
      photoIds: [idOf(0x831), idOf(0x832)],
    });
    book.scans.push(scan);
    for (const id of scan.photoIds) {
      const bytes = new TextEncoder().encode(id);
      book.images.set(id, bytes);
      book.photos.push(aPhoto({ id, recordId: scan.id, storedSha256: await sha256Hex(bytes) }));
    }
    expect((await check(book)).faults).toEqual([]);
    book.images.set(idOf(0x832), new Uint8Array([7]));
    expect((await check(book)).faults).toMatchObject([
      {
        kind: 'photo-changed',
        record: { id: idOf(0x701) },
        photo: { caption: '签字扫描件：签到表', place: 2 },
      },
    ]);
  });
});

describe('photos', () => {
  it('are named with record and caption when the bytes are others', async () => {
    const book = await aKeptBook();
    book.images.set(idOf(0x822), new Uint8Array([9]));
    const { faults } = await check(book);
    expect(faults).toMatchObject([
      {
        kind: 'photo-changed',
        record: { id: idOf(0x702), kinds: ['主题党日'] },
        photo: { id: idOf(0x822), caption: '党员清理村道两侧的蒿草', place: 1 },
      },
    ]);
    expect(describeFault(faults[0]!)).toEqual({
      what: '照片被换过或损坏了',
      record: '“红色领航，共谋发展，我们在行动”（主题党日，2026年6月17日（周三）14:30，第 1 版）',
      details: ['第 1 张照片“党员清理村道两侧的蒿草”。', '归档时间：2026年6月18日（周四）09:30。'],
    });
  });

  it('are named when the picture is gone, sealed or not', async () => {
    const book = await aKeptBook();
    book.images.clear();
    expect(inShort((await check(book)).faults)).toEqual([
      'photo-missing 701 2',
      'photo-missing 702 1',
      'photo-missing 703',
    ]);
  });

  it('are named when even their facts are gone', async () => {
    const book = await aKeptBook();
    book.photos = book.photos.slice(1);
    expect(inShort((await check(book)).faults)).toEqual(['photo-missing 701 2']);
  });

  it('are held against the seal, not against facts that were changed along', async () => {
    const book = await aKeptBook();
    const bytes = new Uint8Array([9]);
    book.images.set(idOf(0x821), bytes);
    book.photos[0] = { ...book.photos[0]!, storedSha256: await sha256Hex(bytes) };
    expect(inShort((await check(book)).faults)).toEqual(['photo-changed 701 2']);
  });
});

describe('the check itself', () => {
  it('tells how far it is and stops when asked', async () => {
    const book = await aKeptBook();
    const told: string[] = [];
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`);
    await checkBook(toSource(book), quietMeans({ onProgress }), null);
    expect(told).toEqual(['3/6', '3/6', '4/6', '5/6', '6/6']);
    for (const limit of [0, 1, 2]) {
      let asked = 0;
      const isCancelled = () => (asked += 1) > limit;
      expect(await checkBook(toSource(book), quietMeans({ isCancelled }), null)).toBeNull();
    }
  });

  it('lists the first faults and counts the others', async () => {
    const book = await aKeptBook();
    book.photos = Array.from({ length: MOST_FAULTS + 5 }, (_, index) => ({
      ...book.photos[2]!,
      id: idOf(0x900 + index),
    }));
    const { faults, faultCount } = await check(book);
    expect(faults).toHaveLength(MOST_FAULTS);
    expect(faultCount).toBe(MOST_FAULTS + 7);
  });
});
