import { expect, it } from 'vitest';

import { filterRecords, toFilterable } from '@shared/search/filter-records';
import { idOf } from '@tests/builders/ids';
import { aRecord } from '@tests/builders/record';

const june = aRecord({
  id: idOf(1),
  content: { theme: '清理蒿草', startsAt: '2026-06-17T09:00', endsAt: null },
});
const july = aRecord({
  id: idOf(2),
  content: { theme: '学习党章', startsAt: '2026-07-17T09:00', endsAt: null },
});
const records = toFilterable([july, june]);
const find = (typed: string) => filterRecords(records, typed).map(({ id }) => id);

it('lists everything, in its order, where nothing is typed', () => {
  expect(find('')).toEqual([july.id, june.id]);
  expect(find('  ')).toEqual([july.id, june.id]);
});

it.each(['蒿草', '6月17日', '2026-06', '06-17', '主题党日 清理'])('finds by %s', (typed) => {
  expect(find(typed)).toEqual([june.id]);
});

it('looks at what the list shows, not into the text', () => {
  expect(find('党章第一章')).toEqual([]);
  expect(find('三楼')).toHaveLength(2);
});
