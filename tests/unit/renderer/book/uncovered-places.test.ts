import { describe, expect, it } from 'vitest';

import { toUncoveredPlaces } from '@renderer/features/book/uncovered-places';
import type { YearProblem } from '@renderer/workers/typeset/protocol';
import { aMember } from '@tests/builders/member';

const aProblem = (part: Partial<YearProblem>): YearProblem => ({
  code: 'character-not-printable',
  what: '有一个字无法打印',
  safe: '内容已保存',
  next: '请换一个写法',
  character: '𱍐',
  codePointName: 'U+31350',
  reason: 'no-font',
  record: '2026年度主题党日',
  field: '主题党日·主题',
  isBookTitle: false,
  recordId: null,
  ...part,
});

const waysOf = (problems: readonly YearProblem[], members = [aMember()]) =>
  toUncoveredPlaces(problems, { bookYear: 2026, members }).map(({ way }) => way?.to ?? null);

describe('places of characters that cannot be printed', () => {
  it('lead to the record in whose pages they stand', () => {
    expect(waysOf([aProblem({ recordId: 'one' })])).toEqual(['/records/one']);
  });

  it('lead from a list to the one record that says it', () => {
    const problems = [aProblem({}), aProblem({ record: '主题党日第1次', recordId: 'one' })];
    expect(waysOf(problems)).toEqual(['/records/one', '/records/one']);
  });

  it('lead from a list nowhere where several records say it: each is named itself', () => {
    const problems = [
      aProblem({}),
      aProblem({ record: '主题党日第1次', recordId: 'one' }),
      aProblem({ record: '主题党日第2次', recordId: 'other' }),
    ];
    expect(waysOf(problems)).toEqual([null, '/records/one', '/records/other']);
  });

  it('lead from a list to the member who bears it', () => {
    const member = aMember({ name: '王𱍐' });
    const problems = [aProblem({}), aProblem({ record: '主题党日第1次', recordId: 'one' })];
    expect(waysOf(problems, [member])).toEqual([`/members/${member.id}`, '/records/one']);
  });

  it('lead from the cover to the field of the book’s title', () => {
    const title = aProblem({ record: '2026年度封面', field: '书名', isBookTitle: true });
    expect(waysOf([title], [aMember({ name: '王𱍐' })])).toEqual(['/book/2026']);
  });

  it('name all characters of a field together', () => {
    const problems = [aProblem({}), aProblem({ character: '𱍑', codePointName: 'U+31351' })];
    const [place, ...others] = toUncoveredPlaces(problems, { bookYear: 2026, members: [] });
    expect(others).toEqual([]);
    expect(place?.characters).toEqual(['𱍐（U+31350）', '𱍑（U+31351）']);
  });
});
