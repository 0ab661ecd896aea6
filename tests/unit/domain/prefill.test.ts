import { toOffers } from '@shared/domain/prefill';
import type { RecordContent } from '@shared/domain/record';
import { idOf } from '@tests/builders/ids';
import { aContent } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const earlier = aContent({
  agenda: [{ id: idOf(1), text: '学党章' }],
  studyTenths: 15,
  minutes: [{ id: idOf(2), speaker: '', text: '另一次会上说的话。' }],
});
const blank = aContent({
  startsAt: '2026-07-17',
  endsAt: null,
  place: '',
  forms: [],
  chairId: null,
  recorderId: null,
});
const offersFor = (current: RecordContent, gone: readonly string[] = []) =>
  toOffers(earlier, current, {
    nameOf: (id) => (gone.includes(id) ? undefined : `党员${id.slice(-1)}`),
    newId: () => idOf(777),
  });

describe('an earlier record', () => {
  it('offers what stays the same from meeting to meeting, and nothing that was said or decided', () => {
    expect(offersFor(blank).map(({ label, words }) => `${label} ${words}`)).toEqual([
      '时间 14:30—16:10',
      '地点 三楼党员活动室',
      '主持人 党员1',
      '记录人 党员2',
      '形式 集中学习',
      '学时 1.5',
      '议程 学党章',
    ]);
  });

  it('puts its time of day on the new day, and gives its agenda new ids', () => {
    const values = Object.assign({}, ...offersFor(blank).map((one) => one.values)) as RecordContent;
    expect(values.startsAt).toBe('2026-07-17T14:30');
    expect(values.endsAt).toBe('2026-07-17T16:10');
    expect(values.agenda).toEqual([{ id: idOf(777), text: '学党章' }]);
  });

  it('offers nothing that is there already', () => {
    const taken = Object.assign(
      { ...blank },
      ...offersFor(blank).map((one) => one.values),
    ) as RecordContent;
    expect(offersFor(taken)).toEqual([]);
  });

  it('offers nobody who is no longer on the roster', () => {
    const labels = offersFor(blank, [idOf(1)]).map(({ label }) => label);
    expect(labels).not.toContain('主持人');
    expect(labels).toContain('记录人');
  });

  it('offers only what the form of the new kind asks', () => {
    const talk = { ...blank, kinds: ['talk' as const] };
    expect(offersFor(talk).map(({ label }) => label)).toEqual(['时间', '地点']);
  });
});
