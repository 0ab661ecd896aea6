import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { createBookLayouter } from '@shared/book/layout/book-layouter';
import { planReprint, type PageToPrint } from '@shared/book/reprint/plan-reprint';
import { toPrintedPages } from '@shared/book/reprint/to-printed-pages';
import type { PageNumbering } from '@shared/domain/book-design';
import type { PrintedPage, Printing } from '@shared/domain/printing';
import {
  aBoundBook,
  type SketchedRecord,
  type SketchedSection,
} from '@tests/builders/sketched-book';
import { aPrintingOf, Binder } from '@tests/builders/reprinting';

/** What happens to a book between two printings. Numbers choose among what is there. */
type Step =
  | {
      readonly kind: 'add';
      readonly section: number;
      readonly place: number;
      readonly lines: number;
    }
  | {
      readonly kind: 'correct';
      readonly section: number;
      readonly which: number;
      readonly lines: number;
    }
  | { readonly kind: 'remove'; readonly section: number; readonly which: number }
  | { readonly kind: 'print-to'; readonly part: number }
  | { readonly kind: 'print-from'; readonly part: number }
  | { readonly kind: 'print-all' };

const section = fc.nat(1);
const which = fc.nat(20);
const lines = fc.constantFrom(1, 20, 34, 60, 70, 100, 150);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add'), section, place: which, lines }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('correct'), section, which, lines }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), section, which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('print-to'), part }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('print-from'), part }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('print-all') }) },
);

class History {
  readonly printings: Printing[] = [];
  /** Records changed since their last printing. */
  readonly touched = new Set<string>();
  private readonly layouter = createBookLayouter(bundledFonts);
  private sections: SketchedSection[] = ['甲', '乙'].map((key) => ({
    key,
    records: [70, 20, 100].map((count, index) => ({ key: `${key}${index}`, lines: count })),
  }));
  private count = 0;
  readonly binder: Binder;
  readonly numbering: PageNumbering;
  readonly isDuplex: boolean;

  constructor(numbering: PageNumbering, isDuplex: boolean) {
    this.numbering = numbering;
    this.isDuplex = isDuplex;
    this.binder = new Binder(isDuplex);
  }

  pages(): Promise<readonly PrintedPage[]> {
    const laidOut = this.layouter.layOut(aBoundBook(this.sections, this.numbering), this.printings);
    if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
    return toPrintedPages(laidOut.value);
  }

  plan(pages: readonly PrintedPage[]) {
    return planReprint(pages, this.printings, {
      numbering: this.numbering,
      isDuplex: this.isDuplex,
    });
  }

  async run(step: Step): Promise<void> {
    switch (step.kind) {
      case 'add':
      case 'correct':
      case 'remove':
        this.change(step);
        break;
      case 'print-to':
        await this.print((number, count) => number <= Math.ceil((step.part * count) / 2) * 2);
        break;
      case 'print-from':
        await this.print((number, count) => number > Math.floor((step.part * count) / 2) * 2);
        break;
      case 'print-all':
        await this.printAll();
        break;
    }
  }

  private change(step: Extract<Step, { readonly section: number }>): void {
    const { key, records } = this.sections[step.section]!;
    const next = [...records];
    if (step.kind === 'add') {
      this.count += 1;
      const added: SketchedRecord = { key: `记录${this.count}`, lines: step.lines };
      next.splice(step.place % (records.length + 1), 0, added);
    } else if (records.length > 0) {
      const place = step.which % records.length;
      const old = records[place]!;
      this.count += 1;
      if (step.kind === 'remove') next.splice(place, 1);
      else next[place] = { ...old, lines: step.lines, text: `第${this.count}稿` };
      this.touched.add(old.key);
    }
    this.sections = this.sections.with(step.section, { key, records: next });
  }

  /** Prints a part of what is to be printed; what is withdrawn stays in the binder for now. */
  private async print(isWanted: (number: number, count: number) => boolean): Promise<void> {
    const pages = await this.pages();
    const plan = this.plan(pages);
    const wanted = plan.toPrint.filter(({ number }) => isWanted(number, pages.length));
    this.confirm(pages, wanted);
  }

  async printAll(): Promise<void> {
    const pages = await this.pages();
    const plan = this.plan(pages);
    this.binder.withdraw(plan);
    this.confirm(pages, plan.toPrint, plan.withdrawn);
    this.touched.clear();
  }

  private confirm(
    pages: readonly PrintedPage[],
    printed: readonly PageToPrint[],
    withdrawn?: readonly PrintedPage[],
  ): void {
    this.binder.put(pages, printed);
    this.printings.push(aPrintingOf(this.printings.length, pages, printed, withdrawn));
  }
}

const numbering = fc.constantFrom<PageNumbering>('by-section', 'continuous');
const steps = fc.array(step, { minLength: 1, maxLength: 10 });

describe('续打 and 换页 over any history', () => {
  it('leave in the binder what a printing of the whole book would', async () => {
    await fc.assert(
      fc.asyncProperty(numbering, fc.boolean(), steps, async (by, isDuplex, all) => {
        const history = new History(by, isDuplex);
        for (const one of all) await history.run(one);
        await history.printAll();
        const pages = await history.pages();
        expect(history.binder.content).toEqual(Binder.ofWhole(pages, isDuplex));
        const rest = history.plan(pages);
        expect([rest.toPrint, rest.withdrawn, rest.movedFrom]).toEqual([[], [], []]);
      }),
      { numRuns: 60 },
    );
  });

  it('never give a number twice, nor change a page by the mere printing of others', async () => {
    await fc.assert(
      fc.asyncProperty(numbering, steps, async (by, all) => {
        const history = new History(by, true);
        for (const one of all) {
          const before = one.kind.startsWith('print') ? await history.pages() : null;
          await history.run(one);
          const pages = await history.pages();
          const labels = pages.map(({ label }) => label).filter((label) => label !== '');
          expect(new Set(labels).size).toBe(labels.length);
          if (before) expect(pages).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('by section replace pages of no record but those that changed', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const history = new History('by-section', true);
        for (const one of all) await history.run(one);
        const plan = history.plan(await history.pages());
        const replaced = plan.toPrint.filter(({ reason }) => reason === 'replacement');
        for (const { chapter } of replaced) {
          expect([...history.touched, 'contents']).toContain(chapter);
        }
        for (const { chapter } of plan.withdrawn) {
          expect([...history.touched, 'contents']).toContain(chapter);
        }
      }),
      { numRuns: 60 },
    );
  });
});
