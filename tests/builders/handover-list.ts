import type { HandoverItem } from '@shared/domain/handover';
import { toCountedItems } from '@shared/handover/counted-items';
import { findGaps } from '@shared/handover/gaps/find-gaps';
import { emptyItem } from '@shared/handover/items/offered-items';
import { toHandoverList, type HandoverList } from '@shared/handover/list/to-handover-list';
import { toOpenLines } from '@shared/handover/open-lines';

import { aBranch } from './branch';
import { FIXED_NOW_MS } from './clock';
import { buildHandover } from './handover';
import { aHeldRecord, someHeldFacts } from './held-facts';
import { idOf } from './ids';
import { someMembers } from './member';

/** A row of the user's; override what the test is about. */
export function anItem(number: number, overrides: Partial<HandoverItem> = {}): HandoverItem {
  return { ...emptyItem(idOf(0xa00 + number)), title: `材料${number}`, unit: '份', ...overrides };
}

const years = [2021, 2022, 2023, 2024, 2025, 2026];

/** The 移交清单 of a small branch after one term: everything on it has something. */
export function aHandoverList(itemCount = 4): HandoverList {
  const term = {
    id: idOf(950),
    name: '第三届',
    electedOn: '2020-12-20',
    extension: null,
    note: '',
  };
  const facts = someHeldFacts({
    branch: aBranch({ groups: [], terms: [term] }),
    members: someMembers(3),
    records: years.flatMap((bookYear, index) => [
      aHeldRecord({ recordId: idOf(700 + index), bookYear, date: `${bookYear}-06-17` }),
      aHeldRecord({
        recordId: idOf(720 + index),
        kinds: ['general-meeting', 'lecture'],
        kindNames: '支部党员大会＋党课',
        bookYear,
        date: `${bookYear}-03-26`,
      }),
    ]),
    open: [
      {
        recordId: idOf(760),
        isCorrection: false,
        kindNames: '主题党日',
        date: '2026-11-17',
        theme: '入冬先问冷不冷',
      },
    ],
    pictures: [{ kind: 'photo', bookYear: 2026, count: 31, sizeBytes: 3_400_000 }],
    payments: 36,
    paidMonths: new Set(['2026-01', '2026-12']),
    revisions: 12,
    newestSeal: 'ab12'.repeat(16),
  });
  const handover = buildHandover({
    number: '2026-1',
    on: '2026-11-28',
    place: '村党员活动室',
    from: { name: '诸葛建国', post: '书记' },
    to: { name: '巴特尔', post: '新任书记' },
    witness: { name: '苏日娜', post: '镇党委组织委员' },
    items: Array.from({ length: itemCount }, (_, index) =>
      anItem(index + 1, { count: index, place: '村委会档案柜第二层', retention: '永久' }),
    ),
    countedItems: [{ key: 'records-2026', retention: '10年', note: '11月的还没有归档' }],
    openMatters: '投影仪送修未取\n\n',
    package: {
      tagManifestSha256: 'ab'.repeat(32),
      fileName: '红旗村党支部移交包 2026-11-28.zip',
      sizeBytes: 12_345_678,
      madeAtMs: FIXED_NOW_MS,
      sequence: 9,
      isEncrypted: true,
      verifiedAtMs: FIXED_NOW_MS,
    },
  });
  const counted = {
    items: toCountedItems(facts),
    openLines: toOpenLines(facts),
    gaps: findGaps(facts),
  };
  return toHandoverList(handover, counted);
}
