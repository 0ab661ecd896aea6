import { describe, expect, it } from 'vitest';

import { toOpenLines } from '@shared/handover/open-lines';
import { aHeldRecord, someHeldFacts } from '@tests/builders/held-facts';
import { idOf } from '@tests/builders/ids';

describe('matters that pass on open', () => {
  it('name a draft and a correction by day, kind and theme', () => {
    const draft = {
      recordId: idOf(701),
      isCorrection: false,
      kindNames: '主题党日',
      date: '2026-11-17',
      theme: '取暖安全',
    };
    const correction = {
      ...draft,
      recordId: idOf(702),
      isCorrection: true,
      date: null,
      theme: ' ',
    };
    const lines = toOpenLines(someHeldFacts({ open: [draft, correction] }));
    expect(lines.map(({ text }) => text)).toEqual([
      '草稿没有归档：2026年11月17日（周二）主题党日《取暖安全》。',
      '更正没有做完：日期未填主题党日。',
    ]);
    expect(lines[0]?.places).toMatchObject([{ kind: 'record', id: idOf(701) }]);
  });

  it('sum measures and works that records leave open, and lead to these records', () => {
    const records = [
      aHeldRecord({ open: { measures: 3, works: 0 } }),
      aHeldRecord({ recordId: idOf(701), open: { measures: 1, works: 1 } }),
      aHeldRecord({ recordId: idOf(702) }),
    ];
    const lines = toOpenLines(someHeldFacts({ records }));
    expect(lines.map(({ text, places }) => [text, places.length])).toEqual([
      ['组织生活会的整改措施有4条没有销号。', 2],
      ['办实事有1件没有办结。', 1],
    ]);
  });
});
