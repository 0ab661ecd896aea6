import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';
import { planImport, type Decisions, type PlannedRow } from '@shared/roster/import/plan-import';
import { readRoster } from '@shared/roster/import/read-roster';
import type { RosterField } from '@shared/roster/import/roster-field';
import type { RosterTable } from '@shared/roster/import/roster-row';

import { useBook } from '../../../data/book-context';
import { clock } from '../../../platform/clock';

/** What the user has said about one table; forgotten with it. */
interface Choices {
  readonly table: RosterTable | null;
  readonly columns: Readonly<Record<number, RosterField | null>>;
  readonly isFullByDefault: boolean;
  readonly decisions: Decisions;
  readonly ticks: ReadonlyMap<number, boolean>;
}

const noTable: RosterTable = { rows: [], dateSystem: '1900' };

function freshChoices(table: RosterTable | null): Choices {
  return {
    table,
    columns: {},
    isFullByDefault: false,
    decisions: new Map(),
    ticks: new Map(),
  };
}

/** A row that would write something and is sure enough to be taken unasked. */
function isTakenAtFirst({ kind, isHidden }: PlannedRow): boolean {
  return (kind === 'new' || kind === 'changed') && !isHidden;
}

/** The table as read, and what an import of it would do. */
function useReading(choices: Choices, members: readonly Member[]) {
  const { branch } = useBook();
  const { table, columns, isFullByDefault, decisions } = choices;
  const today = toDatePart(clock.nowLocal());
  const reading = useMemo(
    () =>
      readRoster(table ?? noTable, {
        today,
        groups: branch.groups,
        members,
        columns,
        defaultCategory: isFullByDefault ? 'full' : null,
      }),
    [table, today, branch.groups, members, columns, isFullByDefault],
  );
  const plan = useMemo(
    () => planImport(reading.ok, members, { groups: branch.groups, today }, decisions),
    [reading, members, branch.groups, today, decisions],
  );
  return { reading, plan };
}

/** The table as read, set beside the book, with what the user chose. */
export function usePlan(given: RosterTable | null, members: readonly Member[]) {
  const table = useDeferredValue(given);
  const [kept, setChoices] = useState<Choices>(() => freshChoices(table));
  const choices = kept.table === table ? kept : freshChoices(table);
  const change = useCallback(
    (part: (before: Choices) => Partial<Choices>) =>
      setChoices((before) => {
        const current = before.table === table ? before : freshChoices(table);
        return { ...current, ...part(current) };
      }),
    [table],
  );
  const { isFullByDefault, decisions, ticks } = choices;
  const { reading, plan } = useReading(choices, members);
  return {
    reading,
    plan,
    isFullByDefault,
    decisions,
    isTaken: useCallback(
      (row: PlannedRow) =>
        (row.kind === 'new' || row.kind === 'changed') &&
        (ticks.get(row.rowNumber) ?? isTakenAtFirst(row)),
      [ticks],
    ),
    take: useCallback(
      (rowNumber: number, isTicked: boolean) =>
        change(({ ticks: before }) => ({ ticks: new Map(before).set(rowNumber, isTicked) })),
      [change],
    ),
    decide: useCallback(
      (rowNumber: number, answer: string) =>
        change(({ decisions: before }) => {
          const next = new Map(before);
          if (answer === '') next.delete(rowNumber);
          else next.set(rowNumber, answer === 'new' ? 'new' : { memberId: answer });
          return { decisions: next };
        }),
      [change],
    ),
    chooseColumn: (index: number, field: RosterField | null) =>
      change(({ columns: before }) => ({
        columns: {
          ...Object.fromEntries(
            Object.entries(before).map(([key, value]) => [key, value === field ? null : value]),
          ),
          [index]: field,
        },
      })),
    setFullByDefault: (isFull: boolean) => change(() => ({ isFullByDefault: isFull })),
  };
}
