import { describe, expect, it } from 'vitest';

import { politicalBirthdays } from '@shared/domain/political-birthdays';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full } from '@tests/builders/member';

describe('politicalBirthdays', () => {
  const of = (joinedOn: string | null, year: number, to: string | null = null) =>
    politicalBirthdays(
      [aMember({ joinedOn, states: [belongs('1990-01-01', to), full('1990-01-01')] })],
      year,
    );

  it('fall on the day of joining, with the years since', () => {
    expect(of('1996-07-01', 2026)).toMatchObject([{ on: '2026-07-01', years: 30 }]);
  });

  it('fall on 28 February in common years for who joined on the 29th', () => {
    expect(of('2000-02-29', 2026)[0]?.on).toBe('2026-02-28');
    expect(of('2000-02-29', 2028)[0]?.on).toBe('2028-02-29');
  });

  it('leave out the year of joining, the unknown day, and who had left by then', () => {
    expect(of('2026-07-01', 2026)).toEqual([]);
    expect(of(null, 2026)).toEqual([]);
    expect(of('1996-07-01', 2026, '2026-06-30')).toEqual([]);
  });

  it('stand in the order of the days', () => {
    const joined = ['1996-07-01', '2011-05-04'].map((joinedOn, index) =>
      aMember({ id: idOf(index + 1), joinedOn, states: [belongs(), full()] }),
    );
    expect(politicalBirthdays(joined, 2026).map(({ on }) => on)).toEqual([
      '2026-05-04',
      '2026-07-01',
    ]);
  });
});
