import type { Handover } from '@shared/domain/handover';

/** What the sheet edits of a 移交; package, confirmation and 补交 are written by other steps. */
export type WrittenParts = Pick<
  Handover,
  | 'number'
  | 'reason'
  | 'on'
  | 'place'
  | 'from'
  | 'to'
  | 'witness'
  | 'items'
  | 'countedItems'
  | 'openMatters'
  | 'listsGaps'
>;

export function toWrittenParts(handover: Handover): WrittenParts {
  const { number, reason, on, place, from, to, witness } = handover;
  const { items, countedItems, openMatters, listsGaps } = handover;
  return {
    ...{ number, reason, on, place, from, to, witness },
    ...{ items, countedItems, openMatters, listsGaps },
  };
}
