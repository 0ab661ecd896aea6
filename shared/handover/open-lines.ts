import { formatDate } from '../domain/calendar';

import type { HeldFacts, HeldRecord, OpenRecord } from './held-facts';
import type { Place } from './place';

/** A matter that the successor takes on, in a sentence, and where it stands. */
export interface OpenLine {
  readonly key: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/** 未办结事项 that the book itself knows: drafts, corrections, open measures and works. */
export function toOpenLines({ open, records }: HeldFacts): readonly OpenLine[] {
  return [
    ...open.map((record) => ({
      key: `open ${record.recordId}`,
      text: `${record.isCorrection ? '更正没有做完' : '草稿没有归档'}：${toWords(record)}。`,
      places: [toPlace(record)],
    })),
    ...toSum(records, 'measures', (count) => `组织生活会的整改措施有${count}条没有销号。`),
    ...toSum(records, 'works', (count) => `办实事有${count}件没有办结。`),
  ];
}

function toWords({ date, kindNames, theme }: OpenRecord): string {
  const day = date === null ? '日期未填' : formatDate(date);
  return `${day}${kindNames}${theme.trim() === '' ? '' : `《${theme.trim()}》`}`;
}

function toPlace({ recordId, date, kindNames }: OpenRecord): Place {
  const day = date === null ? '日期未填' : formatDate(date);
  return { kind: 'record', id: recordId, label: `${day}${kindNames}` };
}

function toSum(
  records: readonly HeldRecord[],
  key: keyof HeldRecord['open'],
  say: (count: number) => string,
): readonly OpenLine[] {
  const having = records.filter(({ open }) => open[key] > 0);
  if (having.length === 0) return [];
  return [
    {
      key,
      text: say(having.reduce((sum, { open }) => sum + open[key], 0)),
      places: having.map(({ recordId, date, kindNames }) => ({
        kind: 'record',
        id: recordId,
        label: `${formatDate(date)}${kindNames}`,
      })),
    },
  ];
}
