import { describe, expect, it } from 'vitest';

import { photoSchema } from '@shared/domain/photo';
import { recordSchema } from '@shared/domain/record';
import { revisionSchema } from '@shared/domain/seal';
import { verifyChain } from '@shared/domain/seal-chain';
import { checkForFiling } from '@shared/rules/check-for-filing';
import { isBlocking } from '@shared/rules/finding';
import { buildSampleBook, toChinaTime } from '@shared/sample/build-sample';

import { readSampleSource } from '@tests/builders/sample';

const source = readSampleSource();
const book = await buildSampleBook(source);

const documentOn = (date: string) =>
  book.revisions.find(({ document }) => document.content.startsAt?.startsWith(date))!.document;

describe('buildSampleBook', () => {
  it('files every record but the newest, which stays a draft', () => {
    const drafts = book.records.filter(({ status }) => status === 'draft');
    expect(drafts.map(({ content }) => content.startsAt)).toEqual(['2026-11-17T15:00']);
    expect(book.revisions).toHaveLength(33);
    expect(book.records.filter(({ status }) => status === 'filed')).toHaveLength(33);
  });

  it('leaves the draft something to put right before filing', () => {
    const draft = book.records.find(({ status }) => status === 'draft')!;
    const findings = checkForFiling({
      branch: book.branch,
      members: book.members,
      record: draft,
      photos: book.photos,
      now: '2026-11-22T09:00',
      enteredAt: toChinaTime(draft.enteredAtMs),
    });
    const messages = findings.filter(isBlocking).map(({ message }) => message);
    expect(messages).toContain('没有选记录人。');
    expect(messages).toContain('额尔敦其木格（缺席）没有写原因。');
  });

  it('advises on the records that a reader would ask about', () => {
    const advised = book.revisions.flatMap(({ document }) =>
      (book.advice.get(document.recordId) ?? []).map(({ rule }) => [
        document.content.startsAt?.slice(0, 7),
        rule,
      ]),
    );
    expect(advised).toMatchInlineSnapshot(`
      [
        [
          "2026-02",
          "not-on-fixed-day",
        ],
        [
          "2026-03",
          "chair-general-meeting",
        ],
        [
          "2026-08",
          "entered-late",
        ],
        [
          "2026-09",
          "entered-late",
        ],
        [
          "2026-10",
          "exemption-without-consent",
        ],
        [
          "2026-10",
          "exemption-without-consent",
        ],
      ]
    `);
  });

  it('makes rows that a book can store', () => {
    for (const record of book.records) recordSchema.parse(record);
    for (const photo of book.photos) photoSchema.parse(photo);
    for (const revision of book.revisions) revisionSchema.parse(revision);
  });

  it('seals the records into a whole chain, in the order of filing', async () => {
    expect(await verifyChain(book.revisions)).toEqual([]);
    const filedAt = book.revisions.map(({ document }) => document.filedAtMs);
    expect(filedAt).toEqual(filedAt.toSorted((one, other) => one - other));
  });

  it('builds the same book twice', async () => {
    expect(await buildSampleBook(readSampleSource())).toEqual(book);
  });

  it('numbers the record of December within its own year', () => {
    expect(documentOn('2025-12-17').ordinals).toEqual({ 'theme-day': 1 });
    expect(documentOn('2026-10-17').ordinals).toEqual({ 'theme-day': 10 });
  });

  it('counts each month as a clerk would by hand', () => {
    const rows = book.revisions
      .filter(({ document }) => document.content.kinds.includes('theme-day'))
      .map(({ document: { content, counts } }) => [
        content.startsAt?.slice(0, 10),
        counts.onRoster,
        counts.expected,
        counts.attending,
        counts.expectedVoters,
        counts.attendingVoters,
      ])
      .sort();
    expect(rows).toEqual([
      ['2025-12-17', 44, 43, 38, 41, 36],
      ['2026-01-17', 44, 43, 37, 41, 35],
      ['2026-02-12', 44, 43, 37, 41, 35],
      ['2026-03-17', 44, 43, 38, 41, 36],
      ['2026-04-17', 44, 42, 34, 40, 32],
      ['2026-05-17', 45, 43, 36, 42, 35],
      ['2026-06-17', 45, 43, 37, 42, 36],
      ['2026-07-17', 46, 44, 35, 42, 33],
      ['2026-08-17', 46, 44, 37, 42, 35],
      ['2026-09-17', 45, 43, 35, 42, 34],
      ['2026-10-17', 45, 44, 33, 43, 32],
    ]);
  });

  it('agrees with the numbers that the minutes of votes tell', () => {
    const told = book.revisions.flatMap(({ document: { content, counts } }) =>
      content.matters.flatMap(({ decision }) => {
        const found = /应到有表决权(\d+)人，实到有表决权(\d+)人/.exec(decision);
        return found ? [{ told: found.slice(1).map(Number), counts }] : [];
      }),
    );
    expect(told).toHaveLength(4);
    for (const { told: numbers, counts } of told) {
      expect(numbers).toEqual([counts.expectedVoters, counts.attendingVoters]);
    }
  });

  it('names the rules that refuse a record', async () => {
    const [first, ...rest] = source.records;
    const broken = { ...first!, content: { ...first!.content, place: '' } };
    await expect(buildSampleBook({ ...source, records: [broken, ...rest] })).rejects.toThrow(
      '没有填写地点',
    );
  });
});

describe('toChinaTime', () => {
  it('tells the wall time in China of a moment', () => {
    expect(toChinaTime(Date.UTC(2026, 5, 17, 16, 5))).toBe('2026-06-18T00:05');
  });
});
