import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  createYearSession,
  type YearInputs,
  type YearSession,
} from '@renderer/features/book/year/year-session';
import type { YearFrame, YearRecords } from '@renderer/workers/typeset/protocol';
import type { YearTypesetter } from '@renderer/workers/typeset/typesetter';
import type { Revision } from '@shared/domain/seal';
import { succeed } from '@shared/util/result';
import { aFiledDocument, aSeal } from '@tests/builders/filed-document';
import { aYearSource } from '@tests/builders/year-source';

const frame: YearFrame = aYearSource();

function inputsOf(texts: Readonly<Record<string, number>>): YearInputs {
  return { texts: new Map(Object.entries(texts)), frame, scanPhotos: [] };
}

/** Counts the layings-out and keeps what it was given, as the worker does. */
function aTypesetter() {
  const put: YearRecords[] = [];
  const calls: string[] = [];
  let edition = 0;
  let failures = 0;
  const typesetter: YearTypesetter = {
    openYear: () => {
      calls.push('open');
      return Promise.resolve();
    },
    putRecords: (records) => {
      put.push(records);
      return Promise.resolve();
    },
    layOutYear: () => {
      calls.push('lay out');
      if (failures > 0) {
        failures -= 1;
        return Promise.reject(new Error('the worker has stopped'));
      }
      edition += 1;
      const page = { label: '1', chapter: 'cover' };
      const pages = {
        edition,
        title: '',
        widthPt: 1,
        heightPt: 1,
        pages: [page],
        outline: [],
        glyphOutlines: [],
      };
      return Promise.resolve({ sections: [], pages: succeed(pages) });
    },
    getPages: () => Promise.reject(new Error('the worker has stopped')),
    listPhotos: () => Promise.resolve([]),
    planReprint: () => Promise.resolve(null),
    listPrinted: () => Promise.resolve([]),
    makePdf: () => Promise.resolve(succeed(null)),
  };
  const sent = () => put.flatMap(({ revisions }) => revisions.map(({ seal }) => seal.sequence));
  const removed = () => put.flatMap(({ removedIds }) => removedIds);
  return { typesetter, calls, sent, removed, fail: (times: number) => (failures = times) };
}

const ids = ['a', 'b', 'c', 'd'];

/** The text of this place in the chain; records take turns. */
function aText(sequence: number): Revision {
  const document = aFiledDocument({ recordId: ids[sequence % ids.length] ?? 'a' });
  return { document, seal: { ...aSeal(document), sequence } };
}

function aSession(typesetter: YearTypesetter): YearSession {
  return createYearSession({
    typesetter,
    // eslint-disable-next-line @typescript-eslint/require-await -- read at once, as from memory
    readTexts: async function* (sequences) {
      for (const sequence of sequences) yield { revisions: [aText(sequence)], photos: [] };
    },
  });
}

const until = (session: YearSession, kind: string, calls: readonly string[], count: number) =>
  vi.waitFor(() => {
    expect(calls.filter((call) => call === 'lay out').length).toBe(count);
    expect(session.getState()).toMatchObject(
      kind === 'ready' ? { kind, isBehind: false } : { kind },
    );
  });

// Node has no reportError; what is reported here is what the tests make happen.
beforeEach(() => vi.stubGlobal('reportError', () => undefined));
afterEach(() => vi.unstubAllGlobals());

describe('the book of a year on the screen', () => {
  it('reads and sends only what changed since', async () => {
    const { typesetter, calls, sent, removed } = aTypesetter();
    const session = aSession(typesetter);
    session.follow(inputsOf({ a: 4, b: 5, c: 6 }));
    await until(session, 'ready', calls, 1);
    expect(sent()).toEqual([4, 5, 6]);
    session.follow(inputsOf({ a: 4, b: 9 }));
    await until(session, 'ready', calls, 2);
    expect(sent()).toEqual([4, 5, 6, 9]);
    expect(removed()).toEqual(['c']);
  });

  it('is laid out once for changes that come while it is', async () => {
    const { typesetter, calls, sent } = aTypesetter();
    const session = aSession(typesetter);
    session.follow(inputsOf({ a: 4 }));
    session.follow(inputsOf({ a: 4, b: 5 }));
    session.follow(inputsOf({ a: 4, b: 5, c: 6 }));
    await until(session, 'ready', calls, 2);
    expect(sent()).toEqual([4, 5, 6]);
  });

  it('sends everything again to a worker that was started anew', async () => {
    const { typesetter, calls, sent, fail } = aTypesetter();
    const session = aSession(typesetter);
    fail(1);
    session.follow(inputsOf({ a: 4 }));
    await until(session, 'ready', calls, 2);
    expect(calls).toEqual(['open', 'lay out', 'open', 'lay out']);
    expect(sent()).toEqual([4, 4]);
  });

  it('gives up after three tries and begins again when asked to', async () => {
    const { typesetter, calls, fail } = aTypesetter();
    const session = aSession(typesetter);
    fail(3);
    session.follow(inputsOf({ a: 4 }));
    await until(session, 'failed', calls, 3);
    session.retry();
    await until(session, 'ready', calls, 4);
  });

  it('lays out again when the worker has stopped while it handed out a page', async () => {
    const { typesetter, calls } = aTypesetter();
    const session = aSession(typesetter);
    session.follow(inputsOf({ a: 4 }));
    await until(session, 'ready', calls, 1);
    expect(await session.loadPage(1, 1)).toBeNull();
    await until(session, 'ready', calls, 2);
    expect(calls).toEqual(['open', 'lay out', 'open', 'lay out']);
  });
});
