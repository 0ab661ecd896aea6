import { readdirSync, readFileSync } from 'node:fs';

import {
  formatBasis,
  numberOf,
  provisionSchema,
  questionsOf,
  type Provision,
} from '@shared/rules/provision';
import { findProvision, nationalProvisions } from '@shared/rules/provision-set';
import { expect, it } from 'vitest';

const ids = [...new Set(nationalProvisions.map(({ id }) => id))];
const boundaries = nationalProvisions.flatMap(({ effectiveFrom, effectiveTo }) => [
  effectiveFrom ?? '1980-01-01',
  effectiveTo ?? '2026-06-17',
]);

it('has no two versions of a provision in force on the same day', () => {
  for (const day of new Set(boundaries)) {
    const inForce = nationalProvisions.filter(
      ({ effectiveFrom, effectiveTo }) =>
        (effectiveFrom ?? '') <= day && (effectiveTo === null || day <= effectiveTo),
    );
    expect(new Set(inForce.map(({ id }) => id)).size, day).toBe(inForce.length);
  }
});

it('has every provision in force today', () => {
  expect(ids.filter((id) => findProvision(id, '2026-11-22') === null)).toEqual([]);
});

it('has no provision that the reckoning does not read', () => {
  const folder = new URL('../../../shared/rules/', import.meta.url);
  const source = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  // Ids of which a part is chosen by the kind of meeting, role, dues or whereabouts.
  const composed =
    /-(quorum|majority|written-opinion)$|^(frequency|chair|contact|dues|study-hours)-/;
  const unread = ids.filter((id) => !composed.test(id) && !source.includes(`'${id}'`));
  expect(unread).toEqual([]);
});

it('asks the user to check whatever no text confirms', () => {
  const unconfirmed = nationalProvisions.filter(({ confidence }) => confidence === 'unconfirmed');
  expect(unconfirmed.length).toBeGreaterThan(0);
  expect(unconfirmed.filter(({ ask }) => ask === '')).toEqual([]);
});

it('gives an article to whatever was quoted with one', () => {
  const without = nationalProvisions.filter(
    ({ article, confidence }) => article === '' && confidence === 'quoted',
  );
  expect(without.map(({ id }) => id)).toEqual(['term-reminder']);
});

it('takes a provision on its first and last day and not outside them', () => {
  const [from, to] = ['1990-06-27', '2020-07-12'];
  const sourceOn = (day: string) => findProvision('election-quorum', day)?.source ?? null;
  expect(sourceOn('1990-06-26')).toBeNull();
  expect(sourceOn(from)).toBe(sourceOn(to));
  expect(sourceOn('2020-07-13')).toBe('《中国共产党基层组织选举工作条例》');
});

it('names source and article, and marks the branch’s own', () => {
  const provision = findProvision('general-meeting-majority', '2026-06-17')!;
  expect(formatBasis(provision)).toBe('《中国共产党支部工作条例（试行）》第十一条');
  const own: Provision = { ...provision, source: '支部决定', article: '', isLocal: true };
  expect(formatBasis(own)).toBe('本支部自定：支部决定');
});

it('asks each question once', () => {
  const asking = findProvision('election-majority', '2026-06-17');
  const silent = findProvision('general-meeting-majority', '2026-06-17');
  expect(questionsOf([asking, null, silent, asking])).toEqual([asking?.ask]);
});

it('stops where data and code disagree', () => {
  const provision = findProvision('general-meeting-majority', '2026-06-17')!;
  expect(numberOf(provision, 'denominator')).toBe(2);
  expect(() => numberOf(provision, 'hours')).toThrow('general-meeting-majority has no hours');
  expect(provisionSchema.safeParse({ ...provision }).success).toBe(false);
});
