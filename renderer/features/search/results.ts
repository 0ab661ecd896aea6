import type { GroupHits } from '@shared/search/search-index';
import type { SearchHit } from '@shared/search/to-hit';

import type { FoundDestination } from './find-destinations';

/** One line of the list that can be chosen. */
export type ResultRow =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: SearchHit }
  | { readonly kind: 'destination'; readonly id: string; readonly found: FoundDestination };

/** Lines of one sort under their heading. */
export interface ResultGroup {
  readonly id: 'member' | 'destination' | 'record';
  readonly name: string;
  /** What the heading tells beside the name: how many, or which part. */
  readonly note: string;
  readonly rows: readonly ResultRow[];
}

/** Records that are shown at once, some four windows of the list; more of them slow every key. */
export const PAGE_SIZE = 30;
/** Members that are shown: whoever looks for one types another character. */
export const MOST_MEMBERS = 20;

const toRow = (hit: SearchHit): ResultRow => ({ kind: 'hit', id: `${hit.group}-${hit.id}`, hit });

function toNote({ total, from, hits }: GroupHits, unit: string): string {
  if (total <= hits.length) return `${total} ${unit}`;
  return `共 ${total} ${unit}，这里是第 ${from + 1} 到第 ${from + hits.length} ${unit}`;
}

/** The groups that have lines: people, pages, then records, of which there may be many. */
export function toResultGroups(
  groups: readonly GroupHits[],
  destinations: readonly FoundDestination[],
): readonly ResultGroup[] {
  const of = (name: GroupHits['group']) => groups.find(({ group }) => group === name);
  const [members, records] = [of('member'), of('record')];
  const shown: readonly (ResultGroup | undefined)[] = [
    members && {
      id: 'member',
      name: '党员',
      note: toNote(members, '人'),
      rows: members.hits.map(toRow),
    },
    {
      id: 'destination',
      name: '页面和操作',
      note: '',
      rows: destinations.map((found, index) => ({
        kind: 'destination',
        id: `destination-${index}`,
        found,
      })),
    },
    records && {
      id: 'record',
      name: '记录',
      note: toNote(records, '份'),
      rows: records.hits.map(toRow),
    },
  ];
  return shown.filter((group) => group !== undefined).filter(({ rows }) => rows.length > 0);
}

/** How many records were found altogether. */
export function countRecords(groups: readonly GroupHits[]): number {
  return groups.find(({ group }) => group === 'record')?.total ?? 0;
}
