import { readFileSync } from 'node:fs';

import { sortByPinyin } from '@shared/roster/pinyin-order';
import { splitName } from '@shared/roster/split-name';
import { charactersWithoutRank, sortByStrokes, strokeRank } from '@shared/roster/stroke-order';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The rows of a list in `tests/rules`, cell by cell. */
function readRows(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^\| +\d+ +\|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const same = (name: string) => name;

describe('names-by-strokes.md', () => {
  const rows = readRows('names-by-strokes.md');
  const names = rows.map(([, name = '']) => name);

  it('holds a hundred different names, each with its reason', () => {
    expect(new Set(names).size).toBe(100);
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('is the order in which any list of these names is put', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 2 }), (some) => {
        const expected = names.filter((name) => some.includes(name));
        expect(sortByStrokes(some, same)).toEqual(expected);
      }),
    );
  });

  it('follows the strokes that stand beside each name', () => {
    const shapes = '横竖撇点折';
    const keys = rows.map(([, , count = '', strokes = '']) => {
      expect(Array.from(strokes), strokes).toHaveLength(Number(count));
      const order = Array.from(strokes).map((stroke) => shapes.indexOf(stroke) + 1);
      return `${count.padStart(2, '0')} ${order.join('')}`;
    });
    expect(keys).toEqual(keys.toSorted());
  });
});

describe('names-by-pinyin.md', () => {
  const rows = readRows('names-by-pinyin.md');
  const names = rows.map(([, name = '']) => name);

  it('holds the same hundred names', () => {
    const others = readRows('names-by-strokes.md').map(([, name = '']) => name);
    expect(names.toSorted()).toEqual(others.toSorted());
  });

  it('is the order in which any list of these names is put', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 2 }), (some) => {
        const expected = names.filter((name) => some.includes(name));
        expect(sortByPinyin(some, same)).toEqual(expected);
      }),
    );
  });

  it('follows the sounds that stand beside each surname, letters first, then tones', () => {
    // Combining marks of the four tones: macron, acute, caron, grave.
    const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];
    const keys = rows.map(([, , surname = '']) => {
      const [first = ''] = surname.normalize('NFD').split(' ');
      const tone = tones.findIndex((mark) => first.includes(mark)) + 1;
      return `${first.replace(/\p{M}/gu, '').padEnd(6)}${tone}`;
    });
    expect(keys).toEqual(keys.toSorted());
  });

  it('agrees with the order of the system where no surname has a sound of its own', () => {
    const system = new Intl.Collator('zh-u-co-pinyin');
    const plain = rows.filter(([, , , , note]) => note === '').map(([, name = '']) => name);
    const surnames = [...new Set(plain.map((name) => splitName(name).surname.join('')))];
    expect(surnames.length).toBeGreaterThan(60);
    expect(surnames).toEqual(surnames.toSorted(system.compare));
  });
});

describe('the order of strokes', () => {
  it('goes by number and then stroke by stroke, where the system goes by radicals', () => {
    expect(sortByStrokes(['仇', '区', '王', '任', '刘', '朴'], same).join('')).toBe('王区仇朴任刘');
    const system = new Intl.Collator('zh-u-co-stroke');
    expect(['仇', '区', '王'].toSorted(system.compare)).not.toEqual(['王', '区', '仇']);
  });

  it('keeps compound surnames together, after the single surname of their first character', () => {
    const names = ['欧阳丁', '欧马', '欧阳一山', '欧一山'];
    expect(sortByStrokes(names, same)).toEqual(['欧马', '欧一山', '欧阳丁', '欧阳一山']);
  });

  it('has a place for the rare characters of real names', () => {
    const names = ['堃', '喆', '翀', '赟', '勰', '𬱖', '𫖯', '龑', '頔', '昇'];
    expect(names.flatMap(charactersWithoutRank)).toEqual([]);
  });

  it('puts what no table holds at the end, and tells of it', () => {
    expect(sortByStrokes(['𡌴山', '龙飞', '丁一'], same)).toEqual(['丁一', '龙飞', '𡌴山']);
    expect(charactersWithoutRank('𡌴山')).toEqual(['𡌴']);
    expect(strokeRank('ᠪ')).toBeGreaterThan(strokeRank('龘'));
  });

  it('leaves equal names as they were', () => {
    const namesakes = [
      { name: '王伟', bornIn: 1991 },
      { name: '丁一', bornIn: 1970 },
      { name: '王伟', bornIn: 1968 },
    ];
    const years = (people: readonly { readonly bornIn: number }[]) =>
      people.map(({ bornIn }) => bornIn);
    expect(years(sortByStrokes(namesakes, ({ name }) => name))).toEqual([1970, 1991, 1968]);
    expect(years(sortByPinyin(namesakes, ({ name }) => name))).toEqual([1970, 1991, 1968]);
  });
});

describe('the order of pinyin', () => {
  it('reads surnames as surnames', () => {
    const names = ['单平', '仇平', '解平', '区平', '曾平', '盖平', '查平', '任平', '朴平', '乐平'];
    expect(sortByPinyin([...names, '尉迟平', '万俟平'], same).join(' ')).toBe(
      '盖平 万俟平 区平 朴平 仇平 任平 单平 解平 尉迟平 乐平 曾平 查平',
    );
  });

  it('has ü after u and before ua', () => {
    expect(sortByPinyin(['栾平', '吕平', '陆平', '卢平'], same).join('')).toBe('卢平陆平吕平栾平');
  });

  it('keeps people of one surname together, also where another sounds alike', () => {
    const names = ['章一', '张伟', '章平', '张一'];
    expect(sortByPinyin(names, same)).toEqual(['张伟', '张一', '章平', '章一']);
  });

  it('follows a member’s own reading', () => {
    const people = [
      { name: '覃丽', reading: 'tan li' },
      { name: '任丽', reading: '' },
    ];
    const sorted = sortByPinyin(
      people,
      ({ name }) => name,
      ({ reading }) => reading,
    );
    expect(sorted.map(({ name }) => name)).toEqual(['任丽', '覃丽']);
    expect(sortByPinyin(['任丽', '覃丽'], same)).toEqual(['覃丽', '任丽']);
  });
});

describe('splitting a name', () => {
  it.each([
    ['王伟', '王', '伟'],
    ['欧阳春晓', '欧阳', '春晓'],
    ['欧阳', '欧', '阳'],
    ['司马 光', '司马', '光'],
    ['阿卜来提·买买提', '阿', '卜来提买买提'],
    ['𬱖一', '𬱖', '一'],
    ['', '', ''],
  ])('%s: %s and %s', (name, surname, given) => {
    const split = splitName(name);
    expect([split.surname.join(''), split.given.join('')]).toEqual([surname, given]);
  });
});
