import { useCallback, useRef, useState } from 'react';

import type { Plan } from '@shared/domain/plan';

import { useBook } from '../../../data/book-context';
import { changePlan } from '../../../data/repositories/plans';
import { useSaver } from '../../../data/use-saver';

/** What the user writes beside the reckoned table. */
interface SummaryTexts {
  readonly halfYearSummary: string;
  readonly yearEndSummary: string;
  /** 未开展原因 by line. */
  readonly reasons: Readonly<Record<string, string>>;
}

export interface SummaryEditor extends SummaryTexts {
  readonly setText: (key: 'halfYearSummary' | 'yearEndSummary', text: string) => void;
  readonly setReason: (itemId: string, reason: string) => void;
}

function toTexts({ halfYearSummary, yearEndSummary, items }: Plan): SummaryTexts {
  const reasons = Object.fromEntries(items.map(({ id, reason }) => [id, reason]));
  return { halfYearSummary, yearEndSummary, reasons };
}

function withTexts(plan: Plan, { reasons, ...texts }: SummaryTexts): Plan {
  const items = plan.items.map((item) => ({ ...item, reason: reasons[item.id] ?? item.reason }));
  return { ...plan, ...texts, items };
}

/** Keeps the texts of 半年小结 and 年底对账 while they are typed. */
export function useSummary(plan: Plan): SummaryEditor {
  const { db } = useBook();
  const [texts, setTexts] = useState(() => toTexts(plan));
  const latest = useRef(texts);
  const saver = useSaver((atMs) =>
    changePlan(db, plan.id, atMs, (stored) => withTexts(stored, latest.current)),
  );
  const change = useCallback(
    (next: (present: SummaryTexts) => SummaryTexts) => {
      latest.current = next(latest.current);
      setTexts(latest.current);
      saver.noteChange();
    },
    [saver],
  );
  return {
    ...texts,
    setText: (key, text) => change((present) => ({ ...present, [key]: text })),
    setReason: (itemId, reason) =>
      change((present) => ({ ...present, reasons: { ...present.reasons, [itemId]: reason } })),
  };
}
