import { readFileSync } from 'node:fs';

import type { Provision } from '@shared/rules/provision';
import { describe, expect, it } from 'vitest';

/** One line of a table of cases: what is given, on which article, and what must come out. */
interface Case {
  readonly number: string;
  readonly facts: Facts;
  readonly basis: string;
  readonly expected: string;
}

/** What a case gives, as 应到 16，到会 8，赞成 8: words by their name. */
export interface Facts {
  readonly text: string;
  /** The number that stands after a name; 0 if the name is not there. */
  readonly count: (name: string) => number;
  /** The word that stands after a name; empty if the name is not there. */
  readonly word: (name: string) => string;
  /** The words that stand after a name, set apart by 、. */
  readonly words: (name: string) => readonly string[];
}

/** What a case came to. */
interface Outcome {
  readonly basis: readonly (Provision | null)[];
  readonly result: string;
}

/**
 * Runs every line of a table in `tests/rules`, each as one test. The tables are written to be
 * read by hand: 序号 · 情形 · 依据 · 应得结果. 依据 names every provision that the answer rests on.
 */
export function runCases(file: string, run: (facts: Facts) => Outcome): void {
  const cases = readCases(file);
  describe(file, () => {
    it('numbers its cases one by one', () => {
      expect(cases.map(({ number }) => Number(number))).toEqual(cases.map((_, index) => index + 1));
    });
    it.each(cases.map((one) => [one.number, one.facts.text, one] as const))(
      '%s %s',
      (_number, _text, { facts, basis, expected }) => {
        const { basis: provisions, result } = run(facts);
        expect({ result, basis: nameProvisions(provisions) }).toEqual({ result: expected, basis });
      },
    );
  });
}

function readCases(file: string): readonly Case[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => /^\| +\d+ +\|/.test(line))
    .map((line) => {
      const [number = '', given = '', basis = '', expected = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { number, facts: readFacts(given), basis, expected };
    });
}

function readFacts(text: string): Facts {
  const entries = text.split('，').map((part): [string, string] => {
    const [name = '', ...rest] = part.trim().split(' ');
    return [name, rest.join(' ')];
  });
  const facts = new Map(entries);
  const word = (name: string) => facts.get(name) ?? '';
  return {
    text,
    word,
    count: (name) => Number(word(name) || '0'),
    words: (name) => (word(name) === '' ? [] : word(name).split('、')),
  };
}

/** The short names that the tables use; each table tells them at its head. */
const shortNames: readonly (readonly [full: string, short: string])[] = [
  ['《中国共产党支部工作条例（试行）》', '支部条例'],
  ['《中国共产党基层组织选举工作条例》', '选举条例'],
  ['《中国共产党基层组织选举工作暂行条例》', '旧选举条例'],
  ['《中国共产党发展党员工作细则》（2014年）', '2014细则'],
  ['《中国共产党发展党员工作细则》（2026年修订）', '2026细则'],
  ['《中国共产党党员教育管理工作条例》', '教育条例'],
  ['《关于党的基层组织任期的意见》', '任期意见'],
  ['《关于中国共产党党费收缴、使用和管理的规定》', '党费规定'],
  ['《2019—2023年全国党员教育培训工作规划》', '培训规划'],
];

function nameProvisions(provisions: readonly (Provision | null)[]): string {
  const names = provisions.map((provision) => {
    if (provision === null) return '没有收录';
    const { source, article, isLocal } = provision;
    const short = shortNames.find(([full]) => full === source)?.[1] ?? source;
    return `${isLocal ? '本支部自定：' : ''}${short}${article}`;
  });
  return [...new Set(names)].join('；');
}
