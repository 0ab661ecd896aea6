import { nationalProvisions } from '@shared/rules/provision-set';
import { buildSampleBook } from '@shared/sample/build-sample';
import { toCountedRecord } from '@shared/statistics/counted-record';
import { toFirstBookDesign } from '@shared/domain/book-design';
import type { YearSource } from '@shared/year-book/year-source';

import { aBranch } from './branch';
import { FIXED_NOW_LOCAL } from './clock';
import { readSampleSource } from './sample';

/** A year of which nothing is known but the branch. */
export function aYearSource(overrides: Partial<YearSource> = {}): YearSource {
  return {
    bookYear: 2026,
    branch: aBranch(),
    members: [],
    plan: null,
    revisions: [],
    drafts: 0,
    correcting: 0,
    counted: (overrides.revisions ?? []).flatMap(({ document }) => toCountedRecord(document) ?? []),
    photos: [],
    scans: [],
    payments: [],
    contacts: [],
    handover: null,
    design: toFirstBookDesign(2026),
    printings: [],
    rules: nationalProvisions,
    now: FIXED_NOW_LOCAL,
    ...overrides,
  };
}

/** The book year 2026 of the sample branch, seen on the last day of the year. */
export async function aSampleYear(overrides: Partial<YearSource> = {}): Promise<YearSource> {
  const book = await buildSampleBook(readSampleSource());
  const { branch, members, photos, payments, contacts } = book;
  const counted = book.revisions.flatMap(({ document }) => toCountedRecord(document) ?? []);
  return aYearSource({
    branch,
    members,
    photos,
    payments,
    contacts,
    counted,
    plan: book.plans.find(({ bookYear }) => bookYear === 2026) ?? null,
    revisions: book.revisions.filter(({ document }) => document.content.bookYear === 2026),
    drafts: 1,
    now: '2026-12-31T10:00',
    ...overrides,
  });
}
