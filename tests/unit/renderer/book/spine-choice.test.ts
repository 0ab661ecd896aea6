import { describe, expect, it } from 'vitest';

import {
  firstSpineChoice,
  readSpineChoice,
  tryWidth,
  tryYears,
} from '@renderer/features/book/spine/spine-choice';

const proposal = { branchName: '塔拉村支部', title: '记录簿', bookYear: 2026, widthMm: 14 };
const archive = { fondsNumber: 'J017', retention: '' };

describe('the label that is asked for', () => {
  it('is the proposal where nothing was typed', () => {
    const { label, errors } = readSpineChoice(firstSpineChoice, proposal, archive);
    expect(errors).toEqual({});
    expect(label).toMatchObject({
      ...{ branchName: '塔拉村支部', firstYear: 2026, lastYear: 2026, widthMm: 14 },
      archive: { fondsNumber: 'J017', retention: '', boxNumber: '' },
    });
  });

  it('is none while a field cannot be read, and each such field says why', () => {
    const choice = { ...firstSpineChoice, branchName: ' ', title: '', years: '去年', width: '7' };
    const { label, errors } = readSpineChoice(choice, proposal, archive);
    expect(label).toBeNull();
    expect(Object.keys(errors)).toEqual(['branchName', 'title', 'years', 'width']);
  });

  it.each(['2025-2026', '2025—2026年度', '2025至2026', '２０２５－２０２６', '2025年～2026年'])(
    'reads the years %s',
    (text) => {
      expect(tryYears(text)).toEqual({ ok: true, value: { firstYear: 2025, lastYear: 2026 } });
    },
  );

  it('refuses years the wrong way round', () => {
    expect(tryYears('2026-2025')).toMatchObject({ ok: false });
  });

  it.each([
    ['8', true],
    ['１８毫米', true],
    ['50 mm', true],
    ['51', false],
    ['8.5', false],
    ['', false],
  ])('reads the width %s: %s', (text, isRight) => {
    expect(tryWidth(text).ok).toBe(isRight);
  });
});
