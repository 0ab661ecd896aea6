import { describe, expect, it } from 'vitest';

import type { JournalState } from '@shared/ipc/journal-host';
import type { Watermark } from '@shared/keeping/commit';
import {
  compareCopies,
  rebuildReasons,
  type DatabaseFacts,
  type JournalFacts,
  type ReadableDatabase,
} from '@shared/keeping/compare-copies';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';

const bookId = idOf(1);
const commitId = (sequence: number) => (sequence === 0 ? null : idOf(1000 + sequence));

function aWatermark(sequence: number, overrides: Partial<Watermark> = {}): Watermark {
  const counts = { branch: 1, members: 4, records: 2 };
  const base = { sequence, commitId: commitId(sequence), atMs: FIXED_NOW_MS, dataVersion: 2 };
  return { ...base, counts, ...overrides };
}

function aDatabase(
  sequence: number,
  overrides: Partial<Omit<ReadableDatabase, 'watermark'>> & {
    readonly watermark?: Partial<Watermark>;
  } = {},
): ReadableDatabase {
  const { watermark, ...rest } = overrides;
  return {
    kind: 'readable',
    bookId,
    watermark: aWatermark(sequence, watermark),
    minimumDataVersion: 2,
    outbox: [],
    ...rest,
  };
}

function held(sequence: number, overrides: Partial<JournalState> = {}): JournalFacts {
  const state: JournalState = {
    bookId,
    branchName: '红旗村党支部',
    watermark: aWatermark(sequence),
    condition: 'whole',
    unreadableLines: 0,
    ...overrides,
  };
  return { kind: 'held', state };
}

const outbox = (...sequences: readonly number[]) =>
  sequences.map((sequence) => ({ sequence, id: idOf(1000 + sequence) }));

const none: JournalFacts = { kind: 'none' };
const unavailable: JournalFacts = { kind: 'unavailable' };

function judge(database: DatabaseFacts, journal: JournalFacts) {
  const verdict = compareCopies({ bookId, database, journal, dataVersion: 2 });
  return 'reason' in verdict ? `${verdict.kind}: ${verdict.reason}` : verdict.kind;
}

type Row = readonly [what: string, database: DatabaseFacts, journal: JournalFacts, verdict: string];

const unusable = (['missing', 'unreadable', 'empty'] as const).flatMap((kind): readonly Row[] => [
  [`${kind}, journal held`, { kind }, held(5), `rebuild: ${kind}`],
  [`${kind}, journal cut`, { kind }, held(5, { condition: 'cut' }), `rebuild: ${kind}`],
  [`${kind}, journal damaged`, { kind }, held(5, { condition: 'damaged' }), `rebuild: ${kind}`],
  [`${kind}, no journal`, { kind }, none, 'lost'],
  [`${kind}, browser`, { kind }, unavailable, 'lost'],
]);

const table: readonly Row[] = [
  ...unusable,
  ['the same', aDatabase(5), held(5), 'open'],
  ['the same, never changed', aDatabase(0), held(0), 'open'],
  ['the same, torn tail cut', aDatabase(5), held(5, { condition: 'cut' }), 'open'],
  ['the same, outbox not cleared', aDatabase(5, { outbox: outbox(4, 5) }), held(5), 'open'],
  ['browser', aDatabase(5), unavailable, 'open'],
  ['no journal yet', aDatabase(5), none, 'snapshot: no-journal'],
  ['outbox continues', aDatabase(7, { outbox: outbox(6, 7) }), held(5), 'deliver'],
  ['outbox overlaps', aDatabase(7, { outbox: outbox(4, 5, 6, 7) }), held(5), 'deliver'],
  ['outbox from the start', aDatabase(1, { outbox: outbox(1) }), held(0), 'deliver'],
  [
    'outbox with a gap',
    aDatabase(8, { outbox: outbox(6, 8) }),
    held(5),
    'snapshot: journal-behind',
  ],
  [
    'outbox begins late',
    aDatabase(8, { outbox: outbox(7, 8) }),
    held(5),
    'snapshot: journal-behind',
  ],
  [
    'outbox ends early',
    aDatabase(8, { outbox: outbox(6, 7) }),
    held(5),
    'snapshot: journal-behind',
  ],
  ['no outbox', aDatabase(8), held(5), 'snapshot: journal-behind'],
  [
    'outbox of another way',
    aDatabase(7, { outbox: [{ sequence: 5, id: idOf(9) }, ...outbox(6, 7)] }),
    held(5),
    'rebuild: foreign',
  ],
  [
    'outbox that does not end in the last commit',
    aDatabase(6, { outbox: [{ sequence: 6, id: idOf(9) }] }),
    held(5),
    'snapshot: journal-behind',
  ],
  ['older', aDatabase(4), held(5), 'rebuild: older'],
  ['older, journal damaged', aDatabase(4), held(5, { condition: 'damaged' }), 'rebuild: older'],
  [
    'same number, other commit',
    aDatabase(5, { watermark: { commitId: idOf(9) } }),
    held(5),
    'rebuild: foreign',
  ],
  ['other book', aDatabase(5, { bookId: idOf(2) }), held(5), 'rebuild: foreign'],
  ['other book, no journal', aDatabase(5, { bookId: idOf(2) }), none, 'lost'],
  ['other book, browser', aDatabase(5, { bookId: idOf(2) }), unavailable, 'lost'],
  [
    'rows missing',
    aDatabase(5, { watermark: { counts: { branch: 1, members: 4, records: 1 } } }),
    held(5),
    'rebuild: rows-missing',
  ],
  [
    'a whole table missing',
    aDatabase(5, { watermark: { counts: { branch: 1, members: 4 } } }),
    held(5),
    'rebuild: rows-missing',
  ],
  [
    'a table of no rows is as good as none',
    aDatabase(5, { watermark: { counts: { branch: 1, members: 4, records: 2, photos: 0 } } }),
    held(5),
    'open',
  ],
  ['journal damaged', aDatabase(5), held(5, { condition: 'damaged' }), 'snapshot: journal-damaged'],
  [
    'journal damaged and behind',
    aDatabase(7, { outbox: outbox(6, 7) }),
    held(5, { condition: 'damaged' }),
    'snapshot: journal-damaged',
  ],
  [
    'damaged lines do not count against the database',
    aDatabase(5),
    held(5, { condition: 'damaged', watermark: aWatermark(5, { counts: { branch: 1 } }) }),
    'snapshot: journal-damaged',
  ],
  [
    'journal damaged, and rows missing all the same',
    aDatabase(5, { watermark: { counts: { branch: 1, members: 3, records: 2 } } }),
    held(5, { condition: 'damaged' }),
    'rebuild: rows-missing',
  ],
  [
    'journal of an older shape',
    aDatabase(5),
    held(5, { watermark: aWatermark(5, { dataVersion: 1 }) }),
    'snapshot: older-shape',
  ],
  [
    'journal of an older shape and behind',
    aDatabase(6, { outbox: outbox(6) }),
    held(5, { watermark: aWatermark(5, { dataVersion: 1 }) }),
    'snapshot: older-shape',
  ],
  [
    'journal of a newer shape',
    aDatabase(5),
    held(5, { watermark: aWatermark(5, { dataVersion: 3 }) }),
    'newer-program',
  ],
  [
    'journal of a newer shape, no database',
    { kind: 'missing' },
    held(5, { watermark: aWatermark(5, { dataVersion: 3 }) }),
    'newer-program',
  ],
  ['database for newer programs', aDatabase(5, { minimumDataVersion: 3 }), none, 'newer-program'],
  [
    'database for newer programs, browser',
    aDatabase(5, { minimumDataVersion: 3 }),
    unavailable,
    'newer-program',
  ],
];

describe('the copies of a book', () => {
  it.each(table)('%s', (_what, database, journal, verdict) => {
    expect(judge(database, journal)).toBe(verdict);
  });

  it('meet every reason for making a book anew in this table', () => {
    const reasons = table.map(([, , , verdict]) => verdict.split(': ')[1]);
    for (const reason of rebuildReasons) expect(reasons).toContain(reason);
  });

  it('say from where the outbox is delivered', () => {
    const database = aDatabase(7, { outbox: outbox(6, 7) });
    const journal = held(5);
    expect(compareCopies({ bookId, database, journal, dataVersion: 2 })).toEqual({
      kind: 'deliver',
      fromSequence: 5,
    });
  });
});
