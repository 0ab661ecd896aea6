import { describe, expect, it } from 'vitest';

import { findGaps } from '@shared/handover/gaps/find-gaps';
import { aBranch } from '@tests/builders/branch';
import { aHeldRecord, someHeldFacts } from '@tests/builders/held-facts';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';

/** Elected in time, so that only what a test is about is told. */
const term = {
  id: idOf(950),
  name: '第三届',
  electedOn: '2026-09-20',
  extension: null,
  note: '',
};
const branch = aBranch({ groups: [], terms: [term] });

const textsOf = (facts: Parameters<typeof someHeldFacts>[0]) =>
  findGaps(someHeldFacts({ branch, ...facts })).map(({ text }) => text);

const month = (number: number, day = '17') => `2026-${String(number).padStart(2, '0')}-${day}`;
const held = (numbers: readonly number[], overrides: Parameters<typeof aHeldRecord>[0] = {}) =>
  numbers.map((number) =>
    aHeldRecord({ recordId: idOf(700 + number), date: month(number), ...overrides }),
  );
/** Records with everything, so that no month and no signature is missing. */
const signed = (records: readonly { readonly recordId: string }[]) => ({
  signedRecordIds: new Set(records.map(({ recordId }) => recordId)),
});

describe('known gaps', () => {
  it('are months without a filed record, neighbours joined, up to last month', () => {
    const records = held([3, 5, 8, 10]);
    const texts = textsOf({ records, ...signed(records) });
    expect(texts).toContain('2026年4月、6月、7月、9月没有归档的记录。');
  });

  it('begin with the month after the election where that comes before the first record', () => {
    const earlier = aBranch({ groups: [], terms: [{ ...term, electedOn: '2025-10-12' }] });
    const records = held([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const texts = textsOf({ branch: earlier, records, ...signed(records) });
    expect(texts).toContain('2025年11月、12月没有归档的记录。');
  });

  it('are quarters without 党员大会, of whole quarters only', () => {
    const records = held([4, 5, 6, 7, 8, 9, 10]);
    const meeting = aHeldRecord({
      recordId: idOf(760),
      kinds: ['general-meeting'],
      kindNames: '支部党员大会',
      date: '2026-05-20',
    });
    const all = [...records, meeting];
    const texts = textsOf({ records: all, ...signed(all) });
    expect(texts).toContain('2026年第三季度没有支部党员大会。');
  });

  it('are months without 支委会 only where the branch is large enough for one', () => {
    const records = held([8, 9, 10]);
    const facts = { records, ...signed(records) };
    expect(textsOf({ ...facts, members: someMembers(6) }).join()).not.toContain('支委会');
    expect(textsOf({ ...facts, members: someMembers(7) })).toContain('2026年8月至10月没有支委会。');
  });

  it('name a group whose meetings are missing, and no month twice that has nothing at all', () => {
    const grouped = aBranch({ groups: [{ id: idOf(901), name: '第一党小组' }], terms: [term] });
    const records = held([8, 10]);
    const texts = textsOf({ branch: grouped, records, ...signed(records) });
    expect(texts).toContain('2026年9月没有归档的记录。');
    expect(texts).toContain('2026年第一党小组8月、10月没有党小组会。');
  });

  it('are records without a signed page and without attendance, named by day and kind', () => {
    const records = held([9, 10], { hasAttendance: false });
    const gaps = findGaps(
      someHeldFacts({ branch, records, signedRecordIds: new Set([idOf(710)]) }),
    );
    expect(gaps.map(({ text }) => text)).toContain(
      '2026年度有1份记录没有签字页的扫描件：9月17日主题党日。',
    );
    const unattended = gaps.find(({ key }) => key === 'attendance 2026');
    expect(unattended?.text).toBe(
      '2026年度有2份记录没有出席登记：9月17日主题党日、10月17日主题党日。',
    );
    expect(unattended?.places.map((place) => place.kind === 'record' && place.id)).toEqual([
      idOf(709),
      idOf(710),
    ]);
  });

  it('are lost pictures, with the record that they belong to', () => {
    const records = held([10]);
    const lost = [{ photoId: idOf(821), originalName: 'IMG_0001.jpg', recordId: idOf(710) }];
    const gap = findGaps(someHeldFacts({ branch, records, lost, ...signed(records) })).find(
      ({ key }) => key === 'pictures',
    );
    expect(gap).toMatchObject({
      text: '有1张照片或扫描页的文件找不到了：IMG_0001.jpg。',
      places: [{ kind: 'record', id: idOf(710) }],
    });
  });

  it('are lines of a plan without a record, and those that nobody held against one', () => {
    const unheld = [{ month: 3, kind: 'theme-day', theme: '学雷锋' }] as const;
    const plans = [{ bookYear: 2026, lines: 12, unheld, toConfirm: 2 }];
    expect(textsOf({ plans })).toContain(
      '2026年度计划有1行没有开展的记录：3月主题党日《学雷锋》；有2行还没有和记录核对。',
    );
    const whole = [{ bookYear: 2026, lines: 12, unheld: [], toConfirm: 0 }];
    expect(textsOf({ plans: whole }).join()).not.toContain('计划');
  });

  it('are a term that is over, and one that nobody entered', () => {
    const over = aBranch({ groups: [], terms: [{ ...term, electedOn: '2019-09-20' }] });
    expect(textsOf({ branch: over })[0]).toMatch(/届满，还没有换届/);
    expect(textsOf({ branch: aBranch({ groups: [] }) })).toEqual(['没有登记届次和选举日期。']);
  });

  it('are none in a book where nothing is missing', () => {
    expect(textsOf({ today: '2026-10-05' })).toEqual([]);
  });
});
