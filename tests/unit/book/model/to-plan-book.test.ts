import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { toPlanBook } from '@shared/book/model/to-plan-book';
import { pageGrids } from '@shared/domain/book-design';
import { aPlan, aPlanItem } from '@tests/builders/plan';

const branch = { name: '中共某村支部委员会', superior: '中共某镇委员会' };

describe('the printed plan', () => {
  it.each(pageGrids)('never parts a day from its weekday: %s', (grid) => {
    const items = [
      aPlanItem({ month: 12, on: '2026-12-17', at: '14:30', theme: '年底对账'.repeat(8) }),
      aPlanItem({ month: 10, on: '2026-10-28', at: '09:00', place: '村党群服务中心'.repeat(3) }),
    ];
    const book = toPlanBook({ plan: aPlan(items), branch, isAsSubmitted: false, isBound: true });
    const laidOut = layOutBook({ ...book, grid }, bundledFonts);
    if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
    const texts = laidOut.value.pages
      .flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
      .join('|');
    expect(texts).toMatch(/12月17日 ?周四/);
    expect(texts).toMatch(/10月28日 ?周三/);
  });
});
