import { describe, expect, it } from 'vitest';

import { readPastedItems } from '@shared/handover/items/read-pasted-items';
import { idOf } from '@tests/builders/ids';

const read = (text: string) => {
  let next = 0;
  return readPastedItems(text, () => idOf((next += 1)));
};

describe('rows pasted from a table', () => {
  it('follow their heading, in whatever order', () => {
    const [row] = read('序号\t存放位置\t材料名称\t数量\t载体\n1\t档案柜\t党费台账\t2本\t纸质\n');
    expect(row).toMatchObject({
      id: idOf(1),
      title: '党费台账',
      place: '档案柜',
      count: 2,
      unit: '本',
      medium: 'paper',
    });
  });

  it('are read in the order of the form without a heading, a running number left out', () => {
    const rows = read(
      '1\t支部工作记录簿\t2024\t纸\t１\t本\t1-86\t永久\t柜2\t完好\t含签字页\n2\t党旗\t\t实物\t1面',
    );
    expect(rows[0]).toMatchObject({
      title: '支部工作记录簿',
      year: '2024',
      count: 1,
      unit: '本',
      pages: '1-86',
      retention: '永久',
      place: '柜2',
      condition: '完好',
      note: '含签字页',
    });
    expect(rows[1]).toMatchObject({ title: '党旗', medium: 'thing', count: 1, unit: '面' });
  });

  it('keep in the note what fits no field', () => {
    const [row] = read('名称\t数量\t经手人\n请示和批复\t约十件\t李娜');
    expect(row).toMatchObject({ count: null, note: '约十件；李娜' });
  });

  it('leave blank rows out, and take one column as names', () => {
    expect(read('名称\n党旗\n\n党徽').map(({ title }) => title)).toEqual(['党旗', '党徽']);
    expect(read('')).toEqual([]);
  });
});
