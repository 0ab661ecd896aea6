import { describe, expect, it } from 'vitest';

import { findPage } from '@renderer/features/book/preview/find-page';
import { parseRange } from '@renderer/features/book/printing/parse-range';

/** A cover, contents in Roman numerals, then a body counted through. */
const throughout = ['', '', 'I', 'II', '1', '2', '3', '', '5'].map((label) => ({
  label,
  chapter: 'x',
}));
/** Counted anew in each section. */
const bySection = ['', '1-1', '1-2', '2-1', '2-2', '2-2a', '3-1', ''].map((label) => ({
  label,
  chapter: 'x',
}));

describe('the page that is meant', () => {
  it('is the one on which the number is printed', () => {
    expect(findPage(throughout, '1')).toBe(5);
    expect(findPage(throughout, '第3页')).toBe(7);
    expect(findPage(throughout, 'II')).toBe(4);
    expect(findPage(bySection, '2-2a')).toBe(6);
  });

  it('may be written with the keys of an input method', () => {
    expect(findPage(throughout, '２')).toBe(6);
    expect(findPage(bySection, '2—1')).toBe(4);
    expect(findPage(bySection, '２－１')).toBe(4);
  });

  it('is a blank one where it has the number between two', () => {
    expect(findPage(throughout, '4')).toBe(8);
    expect(findPage(bySection, '3-2')).toBe(8);
    expect(findPage(throughout, '6')).toBeNull();
  });

  it('is none where no page has the number', () => {
    expect(findPage(throughout, '10')).toBeNull();
    expect(findPage(throughout, '')).toBeNull();
    expect(findPage(throughout, '0')).toBeNull();
    expect(findPage(bySection, '8')).toBeNull();
  });
});

describe('pages by their numbers', () => {
  it('are runs and single ones, each once and rising', () => {
    expect(parseRange(throughout, '4、1-2，2')).toEqual({ ok: true, value: [5, 6, 8] });
    expect(parseRange(throughout, '1至3 5')).toEqual({ ok: true, value: [5, 6, 7, 9] });
  });

  it('take a hyphen for a part of the number where pages have such numbers', () => {
    expect(parseRange(bySection, '2-1')).toEqual({ ok: true, value: [4] });
    expect(parseRange(bySection, '1-2至2-2a')).toEqual({ ok: true, value: [3, 4, 5, 6] });
  });

  it('are refused in words', () => {
    expect(parseRange(throughout, ' ')).toEqual({ ok: false, error: '请写页码，如 1-8、12' });
    expect(parseRange(throughout, '3-40')).toEqual({ ok: false, error: '没有第 40 页' });
    expect(parseRange(throughout, '3-1')).toEqual({
      ok: false,
      error: '3-1：后面的页码要大一些',
    });
  });
});
