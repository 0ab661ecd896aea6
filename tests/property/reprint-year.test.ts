import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { createBookLayouter } from '@shared/book/layout/book-layouter';
import { planReprint } from '@shared/book/reprint/plan-reprint';
import { toPrintedPages } from '@shared/book/reprint/to-printed-pages';
import type { PageNumbering } from '@shared/domain/book-design';
import type { Printing } from '@shared/domain/printing';
import type { RecordKind } from '@shared/domain/record-kind';
import type { Revision } from '@shared/domain/seal';
import { toYearBook } from '@shared/year-book/to-year-book';
import type { YearSource } from '@shared/year-book/year-source';
import { aPrinting } from '@tests/builders/bound-book';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { aSeal } from '@tests/builders/filed-document';
import { someMembers } from '@tests/builders/member';
import { anEntry } from '@tests/builders/record';
import { aFiledRecord } from '@tests/builders/statistics';
import { aYearSource } from '@tests/builders/year-source';

const members = someMembers(2);
const attendance = members.map(({ id }) => anEntry(id));

/** An event by its day of June and its kinds; the first of them has its pages. */
interface Event {
  readonly day: number;
  readonly kinds: readonly RecordKind[];
}

function toRevision({ day, kinds }: Event, index: number): Revision {
  const startsAt = `2026-06-${String(day).padStart(2, '0')}T09:00`;
  const content = { kinds: [...kinds], startsAt, endsAt: null, attendance };
  const document = aFiledRecord(content, { members, number: 701 + index });
  return { document, seal: { ...aSeal(document), sequence: index + 1 } };
}

const event = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  kinds: fc.shuffledSubarray<RecordKind>(['general-meeting', 'committee-meeting', 'theme-day'], {
    minLength: 1,
  }),
});
const events = fc.array(event, { minLength: 1, maxLength: 8 });
const numbering = fc.constantFrom<PageNumbering>('by-section', 'continuous');

/** A desk on which a year is laid out, printed and confirmed. */
class Desk {
  private readonly layouter = createBookLayouter(bundledFonts);
  private printings: readonly Printing[] = [];

  private async pages(source: YearSource) {
    const laidOut = this.layouter.layOut(
      toYearBook({ ...source, printings: this.printings }),
      this.printings,
    );
    if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
    return toPrintedPages(laidOut.value);
  }

  async plan(source: YearSource) {
    const { numbering: by } = source.design;
    const pages = await this.pages(source);
    const plan = planReprint(pages, this.printings, { numbering: by, isDuplex: true });
    return { pages, plan };
  }

  /** Prints what is to be printed and confirms it. */
  async print(source: YearSource): Promise<void> {
    const { pages, plan } = await this.plan(source);
    const printing = aPrinting(this.printings.length + 1, {
      printedAtMs: FIXED_NOW_MS + this.printings.length,
      pages: plan.toPrint.flatMap(({ number }) => pages[number - 1] ?? []),
      withdrawn: [...plan.withdrawn],
    });
    this.printings = [...this.printings, printing];
  }
}

const emptyPlan = { toPrint: [], withdrawn: [], movedFrom: [] };

describe('a year that was printed whole', () => {
  it('has nothing to print as long as nothing changes, also after later records', async () => {
    await fc.assert(
      fc.asyncProperty(numbering, events, events, async (by, first, later) => {
        const desk = new Desk();
        const all = [...first, ...later].map(toRevision);
        for (const revisions of [all.slice(0, first.length), all]) {
          const year = aYearSource({ members, revisions });
          const source = { ...year, design: { ...year.design, numbering: by } };
          await desk.print(source);
          expect((await desk.plan(source)).plan).toMatchObject(emptyPlan);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
