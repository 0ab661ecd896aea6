import { describe, expect, it } from 'vitest';

import { toHandoverBlocks } from '@shared/year-book/pages/handover-pages';
import { toYear } from '@shared/year-book/year';
import { buildHandover } from '@tests/builders/handover';
import { anItem } from '@tests/builders/handover-list';
import { aYearSource } from '@tests/builders/year-source';

const blocksOf = (handover: Parameters<typeof buildHandover>[0] | null) =>
  toHandoverBlocks(
    toYear(aYearSource({ handover: handover === null ? null : buildHandover(handover) })),
  );

function tableOf(blocks: ReturnType<typeof blocksOf>, label: string) {
  const found = blocks.find((block) => block.kind === 'table' && block.label === label);
  return found?.kind === 'table' ? found.rows : [];
}

describe('the 移交清单 in the year’s book', () => {
  it('leaves room to write where the year had no 移交', () => {
    const rows = tableOf(blocksOf(null), '其他移交材料');
    expect(rows).toHaveLength(12);
    expect(rows.flat().join('')).toBe('');
  });

  it('takes over the rows and the people of the year’s 移交, and still leaves room', () => {
    const items = [anItem(1, { title: '党旗', medium: 'thing', count: 1, unit: '面', note: '新' })];
    const to = { name: '巴特尔', post: '新任书记' };
    const blocks = blocksOf({ items, to, number: '2026-1', on: '2026-11-28' });
    const rows = tableOf(blocks, '其他移交材料');
    expect(rows[0]).toEqual(['1', '党旗', '', '实物', '1面', '', '', '', '新']);
    expect(rows).toHaveLength(12);
    expect(tableOf(blocks, '交接签字')[1]).toEqual(['接收人', '巴特尔', '新任书记', '', '']);
    expect(JSON.stringify(blocks)).toContain('2026年11月28日（周六）');
  });

  it('has at least three rows to write however many are filled in', () => {
    const items = Array.from({ length: 20 }, (_, index) => anItem(index + 1));
    expect(tableOf(blocksOf({ items }), '其他移交材料')).toHaveLength(23);
  });
});
