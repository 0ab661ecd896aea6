import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';

import { toDatePart } from '@shared/domain/calendar';

import { useBook } from '../../data/book-context';
import { loadBookYears } from '../../data/repositories/record-lists';
import { useLive } from '../../data/use-live';
import { clock } from '../../platform/clock';

import { toChoice, type Choice } from './choice';
import { findView, type View } from './views';

interface Chosen {
  readonly view: View;
  readonly choice: Choice;
  /** Book years with records, newest first, and the chosen one. */
  readonly years: readonly number[];
}

/** What the address asks for; undefined until the book's years are known. */
export function useChoice(): Chosen | undefined {
  const { db } = useBook();
  const { view } = useParams();
  const [parameters] = useSearchParams();
  const bookYears = useLive(() => loadBookYears(db), [db]);
  const query = parameters.toString();
  return useMemo(() => {
    if (!bookYears) return undefined;
    const thisYear = Number(toDatePart(clock.nowLocal()).slice(0, 4));
    const choice = toChoice(new URLSearchParams(query), bookYears[0] ?? thisYear);
    const { period } = choice;
    const chosenYear = period.kind === 'book-year' ? period.year : Number(period.from.slice(0, 4));
    const years = [...new Set([...bookYears, chosenYear])].sort((one, other) => other - one);
    return { view: findView(view), choice, years };
  }, [bookYears, view, query]);
}
