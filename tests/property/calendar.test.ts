import { addDays, daysBetween, formatDate, formatMonthDay } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import { tryParseTime } from '@shared/domain/parse-time';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const aDate = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));

it('reads back every day that it shows', () => {
  fc.assert(
    fc.property(aDate, aDate, (date, today) => {
      expect(tryParseDate(formatDate(date), today)).toEqual({ ok: true, value: date });
    }),
  );
});

it('reads a day without its year within half a year of today, 29 February aside', () => {
  fc.assert(
    fc.property(aDate, aDate, (date, today) => {
      fc.pre(!date.endsWith('-02-29'));
      const result = tryParseDate(formatMonthDay(date), today);
      expect(result.ok && result.value.slice(5)).toBe(date.slice(5));
      expect(result.ok && Math.abs(daysBetween(today, result.value)) <= 183).toBe(true);
    }),
  );
});

it('adds as many days as it counts', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

it('answers any text with a day, a time or a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const date = tryParseDate(text, '2026-11-22');
      const time = tryParseTime(text);
      expect(date.ok ? date.value : date.error).toBeTruthy();
      expect(time.ok ? time.value : time.error).toBeTruthy();
    }),
  );
});
