import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import type { BookModel } from '@shared/book/model/book-model';
import { judgeElection } from '@shared/election/judge-election';
import { ballotsPerSheet, toBallotBook } from '@shared/election/print/to-ballot-book';
import { toResultBook } from '@shared/election/print/to-result-book';
import { toTallyBook, toTallyText } from '@shared/election/print/to-tally-book';
import { aReading, anElection, aRound, ballotFor, candidatesNamed } from '@tests/builders/election';

const branchName = '中共伊金霍洛镇塔拉布拉格村支部委员会';
const heldOn = '2026-06-17';
const names = ['王伟', '李强', '阿拉坦其其格', '赵铁柱'];
const candidates = candidatesNamed(names);
const cast = [
  ...Array<readonly string[]>(6).fill(['王伟', '李强', '阿拉坦其其格']),
  ...Array<readonly string[]>(6).fill(['王伟', '李强', '赵铁柱']),
  ...Array<readonly string[]>(3).fill(['王伟', '阿拉坦其其格', '赵铁柱']),
  ['阿拉坦其其格', '赵铁柱', '刘洋'],
];
const reading = aReading(cast.map((one) => ballotFor(candidates, one)));
const round = aRound({ candidates, issued: 16, returned: 16, readings: [reading, reading] });

function layOut(book: BookModel): PageList {
  const laidOut = layOutBook(book, bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

function wordsOf(pages: PageList): string {
  return pages.pages
    .flatMap(({ marks }) => marks.map((mark) => (mark.kind === 'text' ? mark.text : '')))
    .join('');
}

describe('ballots', () => {
  it.each([1, 2, 3, 4, 6, 9, 12])('with %i candidates fill one sheet and no more', (count) => {
    const people = candidatesNamed(Array.from({ length: count }, (_, index) => `候选人${index}`));
    const ofSize = aRound({ candidates: people, seats: Math.max(1, count - 1) });
    const pages = layOut(toBallotBook({ branchName, round: ofSize, heldOn }));
    expect(pages.pages).toHaveLength(1);
    expect(wordsOf(pages).split('应选').length - 1).toBe(ballotsPerSheet(ofSize));
  });

  it('carry the candidates in their order, and no page number', () => {
    const words = wordsOf(layOut(toBallotBook({ branchName, round, heldOn })));
    expect(words).toMatch(/王伟.*李强.*阿拉坦其其格.*赵铁柱.*另选/);
    expect(words).not.toMatch(/—|第1页/);
  });
});

describe('a tally sheet', () => {
  it('writes five votes as one 正', () => {
    expect([0, 1, 4, 5, 13].map(toTallyText)).toEqual(['', '一', '止', '正', '正正下']);
  });

  it('is empty before the count, and tells it after', () => {
    const empty = wordsOf(layOut(toTallyBook({ branchName, round, heldOn, reading: null })));
    const counted = wordsOf(layOut(toTallyBook({ branchName, round, heldOn, reading })));
    expect(empty).not.toContain('正正');
    expect(counted).toMatch(/王伟正正正15/);
    expect(counted).toContain('刘洋（另选）');
  });
});

describe('the report of the result', () => {
  it('says who is elected and who is voted on again, with the sums, and leaves signatures blank', () => {
    const voters = { date: heldOn, expectedElectors: 16, attendingElectors: 16 };
    const judged = judgeElection(anElection({ rounds: [round] }), voters);
    const book = toResultBook({ branchName, termName: '第十二届', heldOn, rounds: judged.rounds });
    const words = wordsOf(layOut(book));
    expect(words).toMatch(/王伟15.*当选.*李强12.*当选/);
    expect(words).toContain('票数相等，再次投票');
    expect(words).toContain('总监票人：');
  });
});
