import { toDatePart } from '../domain/calendar';
import type { PlanItem } from '../domain/plan';
import { recordKinds, type BuiltInKind, type HasKinds } from '../domain/record-kind';
import type { MeetingRecord } from '../domain/record';
import type { LocalDate } from '../domain/schema';
import type { FiledDocument } from '../domain/seal';

import type { LineState, PlanMatch } from './match-plan';

/** A meeting as 年底对账 tells it. */
export interface HeldLine {
  readonly recordId: string;
  readonly date: LocalDate | null;
  readonly theme: string;
  /** 应到 and 实到 of the filed page; null while the record is not filed, or has no 应到. */
  readonly counts: { readonly expected: number; readonly attending: number } | null;
  readonly isFiled: boolean;
}

/** One row: what was planned and what became of it. `item` is null for 计划外. */
export interface ReconciledRow extends HasKinds {
  readonly item: PlanItem | null;
  readonly state: LineState | 'unplanned';
  readonly held: readonly HeldLine[];
}

/** How often a kind was planned, and how many of its lines were held; 计划外 apart. */
export interface KindTotal {
  readonly kind: BuiltInKind;
  readonly planned: number;
  readonly held: number;
  readonly unplanned: number;
}

export interface Reconciliation {
  readonly rows: readonly ReconciledRow[];
  readonly totals: readonly KindTotal[];
}

function toHeld(
  { id, content, status }: MeetingRecord,
  documents: ReadonlyMap<string, FiledDocument>,
): HeldLine {
  const document = status === 'draft' ? undefined : documents.get(id);
  const { countOverride } = document?.content ?? {};
  const counts = countOverride ?? document?.counts ?? null;
  return {
    recordId: id,
    date: content.startsAt === null ? null : toDatePart(content.startsAt),
    theme: content.theme,
    counts:
      counts === null || counts.expected === 0
        ? null
        : { expected: counts.expected, attending: counts.attending },
    isFiled: document !== undefined,
  };
}

function toTotals(rows: readonly ReconciledRow[]): readonly KindTotal[] {
  const isHeld = ({ state }: ReconciledRow) => state === 'on-time' || state === 'late';
  return recordKinds.flatMap((kind) => {
    const own = rows.filter(({ kinds }) => kinds.includes(kind));
    const lines = own.filter(({ item }) => item !== null);
    if (own.length === 0) return [];
    const unplanned = own.length - lines.length;
    return [{ kind, planned: lines.length, held: lines.filter(isHeld).length, unplanned }];
  });
}

/**
 * 年初定单 and 年底对账 as one table: each line with what was held of it, then what was held
 * outside the plan, and counts by kind.
 *
 * @param documents - The newest filed document of each record, by its id.
 */
export function reconcile(
  { lines, unplanned }: PlanMatch,
  documents: ReadonlyMap<string, FiledDocument>,
): Reconciliation {
  const rows: readonly ReconciledRow[] = [
    ...lines.map(({ item, records, state }) => ({
      item,
      kinds: [item.kind],
      state,
      held: records.map((record) => toHeld(record, documents)),
    })),
    ...unplanned.map((record) => ({
      item: null,
      kinds: record.content.kinds,
      ownKind: record.content.ownKind,
      state: 'unplanned' as const,
      held: [toHeld(record, documents)],
    })),
  ];
  return { rows, totals: toTotals(rows) };
}
