import type { Handover, HandoverItem, HandoverPackage } from '../../domain/handover';
import type { CountedItem } from '../counted-items';
import type { Gap } from '../gaps/gap';
import type { OpenLine } from '../open-lines';

import { toTotals, type Countable, type UnitTotal } from './totals';

/** One printed row of the 移交清单. */
export interface ListRow extends Countable {
  /** From 1, on through all parts. */
  readonly number: number;
  readonly title: string;
  readonly year: string;
  readonly pages: string;
  readonly retention: string;
  /** 存放位置, or the path within the package. */
  readonly place: string;
  readonly condition: string;
  readonly note: string;
}

/** What the 移交清单 says, before it is laid out. */
export interface HandoverList {
  readonly head: Pick<Handover, 'number' | 'reason' | 'on' | 'place'>;
  readonly people: Pick<Handover, 'from' | 'to' | 'witness'>;
  /** Paper and things, as the user wrote them. */
  readonly written: readonly ListRow[];
  /** What the program counted; it lies in the package. */
  readonly counted: readonly ListRow[];
  readonly totals: readonly UnitTotal[];
  readonly openMatters: readonly string[];
  /** Null where the user left 已知缺口 out. */
  readonly gaps: readonly string[] | null;
  /** Null while none was written. */
  readonly package: HandoverPackage | null;
}

/** What the book was found to hold. */
export interface Counted {
  readonly items: readonly CountedItem[];
  readonly openLines: readonly OpenLine[];
  readonly gaps: readonly Gap[];
}

/** Puts together what the list says: what the user wrote, and what was counted in the book. */
export function toHandoverList(handover: Handover, counted: Counted): HandoverList {
  const { number, reason, on, place, from, to, witness, items, openMatters } = handover;
  const written = items.map((item, index) => toWrittenRow(item, index + 1));
  const words = new Map(handover.countedItems.map((one) => [one.key, one]));
  const rows = counted.items.map((item, index): ListRow => {
    const { key, title, year, count, unit, path, detail } = item;
    const note = words.get(key)?.note.trim() ?? '';
    return {
      number: written.length + index + 1,
      ...{ title, year, count, unit },
      medium: 'electronic',
      pages: '',
      retention: words.get(key)?.retention ?? '',
      place: path,
      condition: handover.package === null ? '' : '已核对',
      note: [detail, note].filter((text) => text !== '').join('；'),
    };
  });
  return {
    head: { number, reason, on, place },
    people: { from, to, witness },
    written,
    counted: rows,
    totals: toTotals([...written, ...rows]),
    openMatters: [
      ...counted.openLines.map(({ text }) => text),
      ...openMatters
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ],
    gaps: handover.listsGaps ? counted.gaps.map(({ text }) => text) : null,
    package: handover.package,
  };
}

function toWrittenRow(item: HandoverItem, number: number): ListRow {
  const { title, year, medium, count, unit, pages, retention, place, condition, note } = item;
  return { number, title, year, medium, count, unit, pages, retention, place, condition, note };
}
