import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { holidayShifts, type PlanItem } from '@shared/domain/plan';
import { recordKinds } from '@shared/domain/record-kind';
import { proposePlan, type ProposalInput } from '@shared/plan/propose-plan';
import { expectationsOf } from '@shared/rules/expectations';
import { bookWith } from '@shared/rules/local-rules';
import { idOf } from '@tests/builders/ids';
import { aPlanItem } from '@tests/builders/plan';

const year = { from: '2026-01-01', to: '2026-12-31' };
const groups = [
  { id: idOf(901), name: '第一党小组' },
  { id: idOf(902), name: '第二党小组' },
];

function anInput(overrides: Partial<ProposalInput> = {}, fullMembers = 9): ProposalInput {
  let made = 0;
  const facts = { fullMembersOn: () => fullMembers, groupsOn: () => groups };
  return {
    year: 2026,
    fixedDay: { kind: 'day-of-month', day: 17 },
    holidayShift: 'later',
    expectations: expectationsOf(year, facts),
    items: [],
    newId: () => idOf(5000 + (made += 1)),
    ...overrides,
  };
}

const monthsOf = (items: readonly PlanItem[], kind: PlanItem['kind']) =>
  items.filter((item) => item.kind === kind).map(({ month }) => month);

const items = (input: ProposalInput) => proposePlan(input).lines.map(({ item }) => item);

describe('a plan proposed from the rules', () => {
  it('has a theme day a month on its day, and a general meeting a quarter', () => {
    const lines = items(anInput());
    expect(monthsOf(lines, 'theme-day')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(lines.find(({ kind }) => kind === 'theme-day')?.on).toBe('2026-01-19');
    expect(monthsOf(lines, 'general-meeting')).toEqual([3, 6, 9, 12]);
    expect(monthsOf(lines, 'life-meeting')).toEqual([12]);
  });

  it('plans the meetings of all groups in one line a month', () => {
    expect(monthsOf(items(anInput()), 'group-meeting')).toHaveLength(12);
  });

  it('plans no committee meetings for a branch too small for a committee', () => {
    expect(monthsOf(items(anInput({}, 6)), 'committee-meeting')).toEqual([]);
  });

  it('invents no theme', () => {
    expect(items(anInput()).every(({ theme }) => theme === '')).toBe(true);
  });

  it('asks for the number of lectures where the branch has set none', () => {
    expect(proposePlan(anInput()).remarks.join('')).toContain('党课');
  });

  it('spreads lectures over the year by the branch’s own number', () => {
    const rule = {
      ...{ id: 'frequency-lecture', title: '党课每年3次', source: '镇党委通知', article: '' },
      ...{ effectiveFrom: null, effectiveTo: null, parameters: { times: 3, months: 12 } },
    };
    const facts = { fullMembersOn: () => 9, groupsOn: () => [] };
    const expectations = expectationsOf(year, facts, bookWith([rule]));
    expect(monthsOf(items(anInput({ expectations })), 'lecture')).toEqual([4, 8, 12]);
  });

  it('offers nothing that a changed line already answers', () => {
    const edited = aPlanItem({ month: 6, theme: '自己定的', on: '2026-06-20' });
    const lines = items(anInput({ items: [edited] }));
    expect(monthsOf(lines, 'theme-day')).not.toContain(6);
  });

  it('tells where a day was moved, and why', () => {
    const [line] = proposePlan(anInput()).lines;
    expect(line?.remark).toBe('1月17日休息，顺延到1月19日（周一）');
  });

  it('offers nothing more once everything was taken, whatever was there before', () => {
    const present = fc.array(
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        kind: fc.constantFrom(...recordKinds),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(present, fc.constantFrom(...holidayShifts), (lines, holidayShift) => {
        const before = lines.map((line, index) => aPlanItem({ id: idOf(index), ...line }));
        const input = anInput({ items: before, holidayShift });
        const taken = [...before, ...items(input)];
        expect(taken.slice(0, before.length)).toEqual(before);
        expect(items({ ...input, items: taken })).toEqual([]);
      }),
    );
  });
});
