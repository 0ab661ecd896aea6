import { addDays, daysBetween } from '@shared/domain/calendar';
import { addMonths, fullMonthsBetween } from '@shared/domain/months';
import { developmentWindows } from '@shared/rules/development-windows';
import { duesMonths } from '@shared/rules/dues-payments';
import { expectationsOf } from '@shared/rules/expectations';
import { holdAgainst } from '@shared/rules/held-against-expected';
import { judgeTerm } from '@shared/rules/judge-term';
import { findLongAbsence } from '@shared/rules/long-absence';
import { formatYuan, monthlyDues } from '@shared/rules/monthly-dues';
import { judgeStudyHours, studyUnits, toStudyHours } from '@shared/rules/study-hours';
import { talkCoverage } from '@shared/rules/talk-coverage';
import { isWorkingDay, nthWorkingDay } from '@shared/util/working-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const aDay = fc.nat(365 * 8).map((days) => addDays('2019-01-01', days));

/** Every day from one to another, both included. */
function daysOf(from: string, to: string): readonly string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) =>
    addDays(from, index),
  );
}

/** A month later by walking day by day into the next month, and no further than its end. */
function walkMonth(date: string): string {
  const thisMonth = date.slice(0, 7);
  let day = date;
  while (day.slice(0, 7) === thisMonth) day = addDays(day, 1);
  const nextMonth = day.slice(0, 7);
  while (day.slice(8) < date.slice(8) && addDays(day, 1).startsWith(nextMonth)) {
    day = addDays(day, 1);
  }
  return day;
}

describe('months', () => {
  it('lead to the same day of the next month, or to its last', () => {
    fc.assert(
      fc.property(aDay, (date) => {
        expect(addMonths(date, 1)).toBe(walkMonth(date));
      }),
    );
  });

  it('are full when as many months later is not after the day', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        let months = 0;
        while (addMonths(from, months + 1) <= to) months += 1;
        expect(fullMonthsBetween(from, to)).toBe(months);
      }),
      { examples: [['2020-11-29', '2026-02-28']] },
    );
  });
});

describe('working days', () => {
  it('are counted as one would on a calendar', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 15 }), (from, count) => {
        const end = nthWorkingDay(from, count);
        expect(daysOf(from, end).filter((day) => isWorkingDay(day))).toHaveLength(count);
        expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });
});

describe('dues', () => {
  const rates: readonly (readonly [limitFen: number, perMille: number])[] = [
    [300_000, 5],
    [500_000, 10],
    [1_000_000, 15],
    [Number.POSITIVE_INFINITY, 20],
  ];

  it('are the rate of the bracket on the whole base, digit by digit', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), (baseFen) => {
        const perMille = rates.find(([limit]) => baseFen <= limit)?.[1] ?? 0;
        // Long multiplication in text: thousandths of a fen are the last three digits.
        const digits = (BigInt(baseFen) * BigInt(perMille)).toString().padStart(4, '0');
        const whole = BigInt(digits.slice(0, -3));
        const isUp = Number(digits.at(-3)) >= 5;
        const expected = Number(whole + (isUp ? 1n : 0n));
        expect(monthlyDues('wage', baseFen, '2026-06-01')?.leastFen).toBe(expected);
      }),
    );
  });

  it('never fall when the base grows', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000),
        fc.nat(10_000),
        fc.constantFrom('wage' as const, 'pension' as const),
        (baseFen, more, category) => {
          const due = (fen: number) => monthlyDues(category, fen, '2026-06-01')?.leastFen ?? -1;
          expect(due(baseFen + more)).toBeGreaterThanOrEqual(due(baseFen));
        },
      ),
    );
  });

  it('are shown so that the number can be read back', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (fen) => {
        expect(Math.round(Number.parseFloat(formatYuan(fen)) * 100)).toBe(fen);
      }),
    );
  });

  it('are owed for every month that has a day between the two', () => {
    fc.assert(
      fc.property(aDay, fc.nat(900), (from, days) => {
        const to = addDays(from, days);
        const months = [...new Set(daysOf(from, to).map((day) => day.slice(0, 7)))];
        expect(duesMonths(from, to)).toEqual(months);
      }),
    );
  });
});

describe('hours', () => {
  it('add up in whatever units they come', () => {
    const anEntry = fc.record({
      unit: fc.constantFrom(...studyUnits),
      quarters: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 40 }), (entries) => {
        const perUnit = { day: 32, 'half-day': 16, hour: 4 };
        // In sixteenths of an hour everything is whole.
        const sixteenths = entries.reduce(
          (sum, { unit, quarters }) => sum + quarters * perUnit[unit],
          0,
        );
        const hours = entries.map(
          ({ unit, quarters }) => toStudyHours({ unit, count: quarters / 4 }, '2026-06-17') ?? NaN,
        );
        const judged = judgeStudyHours({ role: 'member', year: 2026, hours, trainings: 0 });
        expect(judged?.hours).toBe(sixteenths / 16);
        expect(judged?.missing).toBe(Math.max(0, 32 - sixteenths / 16));
      }),
    );
  });
});

describe('terms', () => {
  it('go from one state to the next and never back', () => {
    const order = ['running', 'first-reminder', 'second-reminder', 'extended', 'overdue'];
    const isLong = fc.constantFrom('village' as const, 'government' as const);
    fc.assert(
      fc.property(aDay, isLong, fc.nat(400), fc.nat(2500), (electedOn, branchKind, more, days) => {
        const years = branchKind === 'village' ? 5 : 3;
        const endsOn = addMonths(electedOn, years * 12);
        const extension = { until: addDays(endsOn, more), approvedOn: electedOn };
        const stateOn = (today: string) =>
          order.indexOf(judgeTerm({ branchKind, electedOn, extension, today })?.state ?? '');
        const today = addDays(electedOn, days);
        expect(stateOn(addDays(today, 1))).toBeGreaterThanOrEqual(stateOn(today));
        expect(stateOn(today) >= order.indexOf('extended')).toBe(today > endsOn);
        const covered = [extension.until, addMonths(endsOn, 12)].sort()[0] ?? '';
        expect(stateOn(today) === order.indexOf('overdue')).toBe(today > covered);
      }),
      { numRuns: 200 },
    );
  });
});

describe('expected meetings', () => {
  const facts = (full: number, groups: number) => ({
    fullMembersOn: () => full,
    groupsOn: () =>
      Array.from({ length: groups }, (_, index) => ({ id: `${index}`, name: `第${index}组` })),
  });

  it('are one for every month, quarter and year that lies in the period', () => {
    fc.assert(
      fc.property(aDay, fc.nat(1200), fc.nat(12), fc.nat(4), (from, days, full, groups) => {
        const to = addDays(from, days);
        const inPeriod = new Map<string, number>();
        for (const day of daysOf(from, to)) {
          const month = day.slice(0, 7);
          inPeriod.set(month, (inPeriod.get(month) ?? 0) + 1);
        }
        const isWhole = (month: string) =>
          inPeriod.get(month) === daysBetween(`${month}-01`, walkMonth(`${month}-01`));
        const months = [...inPeriod.keys()].filter(isWhole);
        const ends = (step: number) =>
          months.filter((month) => {
            const [year = '', number = ''] = month.split('-');
            const all = Array.from({ length: step }, (_, back) => Number(number) - back);
            return (
              Number(number) % step === 0 &&
              all.every((of) => months.includes(`${year}-${String(of).padStart(2, '0')}`))
            );
          }).length;
        const expected = expectationsOf({ from, to }, facts(full, groups));
        const count = (kind: string) => expected.filter((one) => one.kind === kind).length;
        expect(count('general-meeting')).toBe(ends(3));
        expect(count('theme-day')).toBe(months.length);
        expect(count('committee-meeting')).toBe(full >= 7 ? months.length : 0);
        expect(count('group-meeting')).toBe(groups * months.length);
        expect(count('life-meeting')).toBe(ends(12));
        expect(count('lecture')).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('are held in just one month each', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const expected = expectationsOf(year, facts(9, 0)).filter(({ kind }) => kind === 'theme-day');
    const days = fc.array(
      fc.nat(364).map((add) => addDays('2026-01-01', add)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(days, (dates) => {
        const meetings = dates.map((date) => ({
          kinds: ['theme-day'],
          date,
          bookYear: 2026,
          groupId: null,
        }));
        const held = holdAgainst(expected, meetings, '2027-01-01');
        expect(held.reduce((sum, one) => sum + one.held, 0)).toBe(dates.length);
        const missing = held.filter(({ state }) => state === 'missing').length;
        expect(missing).toBe(12 - new Set(dates.map((date) => date.slice(0, 7))).size);
      }),
    );
  });
});

describe('talks', () => {
  const people = ['甲', '乙', '丙', '丁', '戊', '己'];
  const aTalk = fc.record({
    date: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31'),
    memberIds: fc.uniqueArray(fc.constantFrom(...people), { minLength: 2, maxLength: 4 }),
  });

  it('are lacking exactly where no talk of the year joins the two', () => {
    fc.assert(
      fc.property(fc.array(aTalk, { maxLength: 20 }), fc.nat(6), (talks, size) => {
        const committeeIds = people.slice(0, size);
        const coverage = talkCoverage({ committeeIds, memberIds: people, talks, year: 2026 });
        const talked = (one: string, other: string) =>
          talks.some(
            ({ date, memberIds }) =>
              date.startsWith('2026') && memberIds.includes(one) && memberIds.includes(other),
          );
        const ordinary = people.slice(size);
        for (const one of ordinary) {
          expect(coverage?.withoutCommittee.includes(one)).toBe(
            !committeeIds.some((other) => talked(one, other)),
          );
          const others = ordinary.filter((other) => other !== one);
          expect(coverage?.withoutMember.includes(one)).toBe(
            others.length > 0 && !others.some((other) => talked(one, other)),
          );
        }
        const pairs = coverage?.committeePairs ?? [];
        for (const [one, other] of pairs) expect(talked(one, other)).toBe(false);
        const all = committeeIds.flatMap((one, place) =>
          committeeIds.slice(place + 1).filter((other) => !talked(one, other)),
        );
        expect(pairs).toHaveLength(all.length);
      }),
    );
  });
});

describe('long absences', () => {
  it('are told only of who took part in nothing since', () => {
    const anEvent = fc.record({ date: aDay, tookPart: fc.boolean() });
    fc.assert(
      fc.property(
        fc.uniqueArray(anEvent, { maxLength: 12, selector: (e) => e.date }),
        aDay,
        (events, today) => {
          const past = events.filter(({ date }) => date <= today);
          const lastTime = past
            .filter(({ tookPart }) => tookPart)
            .map(({ date }) => date)
            .sort()
            .at(-1);
          const missed = past.filter(({ date }) => lastTime === undefined || date > lastTime);
          const since = lastTime ?? missed.map(({ date }) => date).sort()[0] ?? today;
          const isLong = missed.length > 0 && addMonths(since, 2) <= today;
          const found = findLongAbsence(events, today);
          expect(found !== null).toBe(isLong && today >= '2019-05-06');
          if (found === null) return;
          expect([found.since, found.missed]).toEqual([since, missed.length]);
          expect(found.level === 'last').toBe(addMonths(since, 6) <= today);
          expect(found.message).not.toMatch(/脱党|除名|处分/);
        },
      ),
    );
  });
});

describe('development', () => {
  it('opens no window before the steps that it follows', () => {
    fc.assert(
      fc.property(aDay, aDay, (day, today) => {
        const dates = { application: day, activist: day, admission: day, conversion: day } as const;
        const windows = developmentWindows({
          dates,
          bornOn: null,
          probationExtensionMonths: 0,
          today,
        });
        for (const { earliest, latest } of windows) {
          expect((earliest ?? latest ?? '') > day).toBe(true);
        }
        expect(windows.length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
