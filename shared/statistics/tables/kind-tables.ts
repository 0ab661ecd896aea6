import { recordKindFacts, recordKinds, type RecordKind } from '../../domain/record-kind';

import type { CountedRecord } from '../counted-record';
import { rowMembersOf } from '../row-members';
import type { StatisticsSource } from '../statistics-source';
import { toCount, toText, type Cell, type Column, type StatisticsTable } from '../statistics-table';
import {
  emptyTally,
  explainTally,
  tallyBy,
  toRateCell,
  toRatioCell,
  toTimesCell,
  type Times,
} from '../tally';

import { nameColumn } from './attendance-table';
import { toSourceNotes } from './common-notes';

const columns: readonly Column[] = [
  { key: 'kind', title: '类别', kind: 'text', explanation: '', width: 8 },
  {
    key: 'records',
    title: '份数',
    kind: 'count',
    explanation: '归档的记录；一份记录有两个类别，在两个类别里各算一次，合计里只算一次。',
    width: 3.6,
  },
  { key: 'expected', title: '应参加', kind: 'count', explanation: '人次。', width: 4.6 },
  { key: 'attending', title: '出席', kind: 'count', explanation: '人次，含线上。', width: 4.6 },
  { key: 'made-up', title: '补课', kind: 'count', explanation: '人次，不算出席。', width: 3.6 },
  {
    key: 'rate',
    title: '出席率',
    kind: 'share',
    explanation: '出席 ÷ 应参加。',
    width: 9,
    hasBar: true,
  },
  {
    key: 'named',
    title: '记名',
    kind: 'count',
    explanation: '没有出席登记表的类别（如谈心谈话、志愿服务），记录里写到的党员人次。',
    width: 3.6,
  },
];

/** Kinds that a period's records have, in the order in which kinds are offered. */
export function kindsIn(records: readonly CountedRecord[]): readonly RecordKind[] {
  const found = new Set(records.flatMap(({ kinds }) => kinds));
  return recordKinds.filter((kind) => found.has(kind));
}

/** 按类别: records and participation of each kind. */
export function toKindTable(source: StatisticsSource): StatisticsTable {
  const { records } = source;
  const tallies = tallyBy(records, ({ kinds }) => [...kinds, 'all']);
  const toRow = (id: RecordKind | 'all', name: string) => {
    const own = id === 'all' ? records : records.filter(({ kinds }) => kinds.includes(id));
    const tally = tallies.get(id) ?? emptyTally;
    const cells: readonly Cell[] = [
      toText(name),
      toCount(own.map(({ recordId }) => recordId)),
      toTimesCell(tally.expected),
      toTimesCell(tally.attending),
      toTimesCell(tally['made-up']),
      toRateCell(tally),
      toTimesCell(namedIn(own, id)),
    ];
    const formula = tally.expected.count === 0 ? '' : explainTally(tally, ' 人次');
    return { id, name, cells, formula };
  };
  return {
    key: 'kinds',
    title: '各类活动参加情况',
    columns,
    rows: kindsIn(records).map((kind) => toRow(kind, recordKindFacts[kind].name)),
    total: toRow('all', '合计'),
    notes: toSourceNotes(source),
    emptyText: '这一期间还没有归档的记录。',
  };
}

/** People named one by one; of all kinds somebody named twice in a record counts once. */
function namedIn(records: readonly CountedRecord[], kind: RecordKind | 'all'): Times {
  const lists = records
    .map(({ recordId, named }) => ({
      recordId,
      ids: kind === 'all' ? [...new Set([...named.values()].flat())] : (named.get(kind) ?? []),
    }))
    .filter(({ ids }) => ids.length > 0);
  return {
    count: lists.reduce((sum, { ids }) => sum + ids.length, 0),
    records: lists.map(({ recordId }) => recordId),
  };
}

/** Whether a kind's members are counted by a sheet or, as they are named one by one, without. */
const isNamed = (kind: RecordKind) => recordKindFacts[kind].expects === 'named';

/** 逐人按类别: of each member and kind how many of how many, or how often named. */
export function toMemberKindTable(source: StatisticsSource): StatisticsTable {
  const { records } = source;
  const kinds = kindsIn(records);
  const tallies = tallyBy(records, ({ kinds: own }, { memberId }) =>
    own.map((kind) => `${memberId} ${kind}`),
  );
  const namings = namingsOf(records);
  const toCell = (memberId: string, kind: RecordKind): Cell => {
    const tally = tallies.get(`${memberId} ${kind}`) ?? emptyTally;
    if (!isNamed(kind)) return toRatioCell(tally);
    const named = namings.get(`${memberId} ${kind}`) ?? [];
    return toCount([...tally.attending.records, ...named]);
  };
  return {
    key: 'member-kinds',
    title: '党员按类别参加情况',
    columns: [
      nameColumn,
      ...kinds.map((kind): Column => ({
        key: kind,
        title: recordKindFacts[kind].name,
        kind: isNamed(kind) ? 'count' : 'ratio',
        explanation: '',
        width: 3.4,
      })),
    ],
    rows: rowMembersOf(source).map(({ memberId, name }) => ({
      id: memberId,
      name,
      cells: [toText(name), ...kinds.map((kind) => toCell(memberId, kind))],
      formula: '',
    })),
    total: null,
    notes: [
      '格子里是出席次数和应参加次数，如 2/3；没有应参加的记作 —。谈心谈话、志愿服务等逐个写名的类别，是记录里写到本人的次数。',
      ...toSourceNotes(source),
    ],
    emptyText: '名册上还没有人。',
  };
}

function namingsOf(records: readonly CountedRecord[]): ReadonlyMap<string, readonly string[]> {
  const namings = new Map<string, string[]>();
  for (const { recordId, named } of records) {
    for (const [kind, ids] of named) {
      for (const id of ids) {
        const key = `${id} ${kind}`;
        const list = namings.get(key);
        if (list) list.push(recordId);
        else namings.set(key, [recordId]);
      }
    }
  }
  return namings;
}
