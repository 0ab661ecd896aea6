import { expect, it } from 'vitest';

import { bookDesignSchema, toFirstBookDesign } from '@shared/domain/book-design';
import { bookSections, isPrinted } from '@shared/year-book/book-sections';
import { bookSectionKeys } from '@shared/year-book/section-facts';
import { orderSections } from '@shared/year-book/section-order';
import { aSampleYear, aYearSource } from '@tests/builders/year-source';

const keysOf = (sections: readonly { readonly key: string }[]) => sections.map(({ key }) => key);
const toChoices = (keys: readonly string[]) => keys.map((key) => ({ key, isIncluded: true }));

it('offers the sections of the books in use, in their order', () => {
  const keys = keysOf(bookSections(aYearSource()));
  expect(keys).toEqual(bookSectionKeys);
  expect(keys).toMatchInlineSnapshot(`
    [
      "notes",
      "branch",
      "roster",
      "contacts",
      "plan",
      "year",
      "general-meeting",
      "committee-meeting",
      "group-meeting",
      "lecture",
      "theme-day",
      "life-meeting",
      "appraisal",
      "talk",
      "volunteering",
      "home-teaching",
      "practical-work",
      "publicity",
      "dues",
      "admission",
      "attendance",
      "hours",
      "election",
      "summary",
      "inspection",
      "handover",
    ]
  `);
});

it('puts a section that the design does not name after the one before it', () => {
  const standard = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
  expect(keysOf(orderSections(standard, []))).toEqual(['a', 'b', 'c', 'd']);
  expect(keysOf(orderSections(standard, toChoices(['c', 'a'])))).toEqual(['c', 'd', 'a', 'b']);
  expect(keysOf(orderSections(standard, toChoices(['d', 'd', 'gone'])))).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});

it('counts records of each kind, also of those with several', async () => {
  const counts = new Map(
    bookSections(await aSampleYear()).map(({ key, recordCount }) => [key, recordCount]),
  );
  expect(counts.get('theme-day')).toBe(10);
  expect(counts.get('general-meeting')).toBe(5);
  expect(counts.get('admission')).toBe(2);
});

it('prints what the rules ask for also where there is nothing, and else what there is', async () => {
  const printed = keysOf(bookSections(aYearSource()).filter(isPrinted));
  expect(printed).toContain('theme-day');
  expect(printed).toContain('talk');
  expect(printed).not.toContain('lecture');
  expect(printed).not.toContain('committee-meeting');
  expect(printed).not.toContain('dues');
  const sample = keysOf(bookSections(await aSampleYear()).filter(isPrinted));
  expect(sample).toEqual(bookSectionKeys);
});

it('leaves out what the user does not want', async () => {
  const design = { ...toFirstBookDesign(2026), sections: [{ key: 'dues', isIncluded: false }] };
  expect(bookDesignSchema.parse(design)).toEqual(design);
  const sections = bookSections(await aSampleYear({ design }));
  expect(keysOf(sections.filter((section) => !isPrinted(section)))).toEqual(['dues']);
});
