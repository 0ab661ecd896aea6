import { idOf } from '@tests/builders/ids';
import { findingsOf } from '@tests/builders/filing-check';
import { someMembers } from '@tests/builders/member';
import { anEntry } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

describe('what must be there', () => {
  it.each([
    [{ startsAt: null }, 'missing date-missing basics 没有填写日期。'],
    [{ startsAt: '2026-06-17' }, 'missing start-missing basics 没有填写开始时间。'],
    [{ endsAt: null }, 'missing end-missing basics 没有填写结束时间。'],
    [{ place: ' ' }, 'missing place-missing basics 没有填写地点。'],
    [{ theme: '' }, 'missing theme-missing basics 没有填写主题。'],
    [{ chairId: null }, 'missing chair-missing basics 没有选主持人。'],
    [{ recorderId: null }, 'missing recorder-missing basics 没有选记录人。'],
  ])('misses %j', (content, finding) => {
    expect(findingsOf(content)).toEqual([finding]);
  });

  it('asks for a reason of a correction, and only of a correction', () => {
    expect(findingsOf({}, { correctionReason: ' ' })).toEqual([
      'missing correction-reason-missing basics 没有填写更正的原因。',
    ]);
    expect(findingsOf({}, { correctionReason: '地点有误' })).toEqual([]);
  });
});

describe('what cannot be', () => {
  it.each(['2026-06-17T14:00', '2026-06-17T14:30'])(
    'an end at %s of a start at 14:30',
    (endsAt) => {
      expect(findingsOf({ endsAt })).toEqual([
        `false end-before-start basics 结束时间（2026年6月17日（周三）${endsAt.slice(11)}）不晚于开始时间（2026年6月17日（周三）14:30）。`,
      ]);
    },
  );

  it('a meeting that has not begun, or has not ended', () => {
    const future = { startsAt: '2026-12-17T14:30', endsAt: '2026-12-17T16:00' };
    expect(findingsOf(future)).toContain(
      'false event-in-future basics 会议时间2026年12月17日（周四）14:30还没有到，开过之后再归档。',
    );
    expect(findingsOf({}, { now: '2026-06-17T15:00' })).toEqual([
      'false event-in-future basics 结束时间2026年6月17日（周三）16:10还没有到，结束之后再归档。',
    ]);
    expect(findingsOf({}, { now: '2026-06-17T16:10' })).toEqual([]);
  });

  it('a chair or recorder who was away', () => {
    const attendance = someMembers(10).map(({ id }) =>
      id === idOf(1)
        ? anEntry(id, 'sick-leave', { reason: '住院', isApproved: true })
        : anEntry(id),
    );
    expect(findingsOf({ attendance })).toEqual([
      'false officer-away basics 主持人党员1的出席登记是“病假”。',
    ]);
  });
});

describe('what is worth a look', () => {
  it('a chair who also records', () => {
    expect(findingsOf({ recorderId: idOf(1) })).toEqual([
      'advice chair-is-recorder basics 主持人和记录人都是党员1，一般由两人分别担任。',
    ]);
  });

  it('a recorder who is not on the roster', () => {
    expect(findingsOf({ recorderId: idOf(99) })).toEqual([
      'advice officer-not-on-roster basics 记录人已从名册中删除的人在2026年6月17日（周三）不在本支部的名册上，请核对。',
    ]);
  });

  it('another day than the fixed one', () => {
    const content = { startsAt: '2026-06-23T14:30', endsAt: '2026-06-23T16:00' };
    expect(findingsOf(content, { enteredAt: '2026-06-23T19:00' })).toEqual([
      'advice not-on-fixed-day basics 本次在2026年6月23日（周二），不是支部的固定日（每月17日）。因节假日等原因调整的，可在内容里说明。',
    ]);
  });

  it('typing in more than three days later', () => {
    expect(findingsOf({}, { enteredAt: '2026-06-20T23:59' })).toEqual([]);
    expect(findingsOf({}, { enteredAt: '2026-06-21T00:00' })).toEqual([
      'advice entered-late basics 会后第4天（2026年6月21日（周日））才登记，页面上会如实印出登记时间。',
    ]);
  });
});
