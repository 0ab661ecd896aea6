import { describe, expect, it } from 'vitest';

import { toColumnsByContent } from '@shared/book/model/column-shares';

const limits = [
  { title: '类别', least: 4, most: 8, isFirst: true },
  { title: '主题', least: 8, most: 30 },
  { title: '地点', least: 4, most: 12 },
  { title: '备注', least: 3, most: 8 },
] as const;
const sharesOf = (rows: readonly (readonly string[])[]) =>
  toColumnsByContent(limits, rows).map(({ share }) => share);

describe('columns by their content', () => {
  it('share the whole width', () => {
    for (const rows of [[], [['支委会', '议题', '', '']]]) {
      const sum = sharesOf(rows).reduce((one, other) => one + other, 0);
      expect(sum).toBeCloseTo(1);
    }
  });

  it('have their least where they are empty, and more where they are full', () => {
    const long = '村党群服务中心二楼会议室';
    const [, , empty = 0, note = 0] = sharesOf([['支委会', '议题', '', '']]);
    const [, , full = 0, besideFull = 1] = sharesOf([['支委会', '议题', long, '']]);
    expect(empty / note).toBeCloseTo(4 / 3);
    expect(full / besideFull).toBeGreaterThan(2);
  });

  it('give a kind’s name its room before long texts share what is left', () => {
    const theme = '学'.repeat(60);
    const [kind = 0, wide = 0] = sharesOf([['支部党员大会', theme, theme, theme]]);
    expect(kind * 40).toBeGreaterThan(7);
    expect(wide).toBeLessThan(0.6);
  });
});
