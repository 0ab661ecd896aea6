import { rosterOn } from '../domain/roster-on-date';
import { groupBy } from '../util/group-by';

import type { HeldFacts, HeldPictures } from './held-facts';
import { packagePlaces } from './package-places';

/** A row of the 移交清单 that the program counts: electronic, and in the package. */
export interface CountedItem {
  /** The same as long as the same thing is meant, as records-2026. */
  readonly key: string;
  readonly title: string;
  /** As 2026; empty for what is of no one year. */
  readonly year: string;
  readonly count: number;
  readonly unit: string;
  /** Folder or file within the package. */
  readonly path: string;
  /** What it consists of, in words. */
  readonly detail: string;
}

/** Digits of a seal that tell it apart by eye. */
const SEAL_DIGITS = 16;

/**
 * Counts what the book holds, year by year and then what is of no one year. A record of several
 * kinds is one record; nothing that is not there has a row.
 */
export function toCountedItems(facts: HeldFacts): readonly CountedItem[] {
  const ofYears = yearsOf(facts).flatMap((year) => [
    ...toRecords(facts, year),
    ...toPictures(facts, year),
    ...toPlan(facts, year),
  ]);
  return [...ofYears, ...toPictures(facts, null), ...toRegisters(facts), toBook(facts)];
}

/** The kind of row that a counted item is, as records; the same for all years. */
export function toItemGroup({ key }: Pick<CountedItem, 'key'>): string {
  return key.replace(/-\d{4}$/, '');
}

function yearsOf({ records, pictures, plans }: HeldFacts): readonly number[] {
  const years = [...records, ...pictures, ...plans].flatMap(({ bookYear }) => bookYear ?? []);
  return [...new Set(years)].sort((one, other) => one - other);
}

function toRecords({ records }: HeldFacts, year: number): readonly CountedItem[] {
  const ofYear = records.filter(({ bookYear }) => bookYear === year);
  if (ofYear.length === 0) return [];
  const kinds = groupBy(ofYear, ({ kindNames }) => kindNames);
  const detail = [...kinds].map(([name, held]) => `${name}${held.length}`).join('、');
  return [
    {
      key: `records-${year}`,
      title: `${year}年度支部工作记录`,
      year: String(year),
      count: ofYear.length,
      unit: '份',
      path: packagePlaces.recordsOf(year),
      detail,
    },
  ];
}

const pictureWords: Readonly<
  Record<HeldPictures['kind'], { readonly name: string; readonly unit: string }>
> = {
  photo: { name: '活动照片', unit: '张' },
  scan: { name: '签字页等扫描件', unit: '页' },
  unlisted: { name: '没有列入记录的照片', unit: '张' },
};

function toPictures({ pictures }: HeldFacts, year: number | null): readonly CountedItem[] {
  return pictures
    .filter(({ bookYear, count }) => bookYear === year && count > 0)
    .map(({ kind, count, sizeBytes }) => ({
      key: year === null ? kind : `${kind}-${year}`,
      title: `${year === null ? '' : `${year}年度`}${pictureWords[kind].name}`,
      year: year === null ? '' : String(year),
      count,
      unit: pictureWords[kind].unit,
      path: packagePlaces.photosOf(year),
      detail: `共${toMegabytes(sizeBytes)}`,
    }));
}

function toPlan({ plans }: HeldFacts, year: number): readonly CountedItem[] {
  return plans
    .filter(({ bookYear }) => bookYear === year)
    .map(({ lines }) => ({
      key: `plan-${year}`,
      title: `${year}年度组织生活计划`,
      year: String(year),
      count: 1,
      unit: '份',
      path: packagePlaces.plans,
      detail: `${lines}行`,
    }));
}

function toRegisters(facts: HeldFacts): readonly CountedItem[] {
  const { members, payments, paidMonths, contacts } = facts;
  const rows = [
    {
      key: 'roster',
      title: '党员名册',
      count: members.length,
      unit: '人',
      path: packagePlaces.members,
      detail: toRosterWords(facts),
    },
    {
      key: 'dues',
      title: '党费登记',
      count: payments,
      unit: '笔',
      path: packagePlaces.dues,
      detail: toSpanWords(paidMonths),
    },
    {
      key: 'contacts',
      title: '流动党员等联系记录',
      count: contacts,
      unit: '条',
      path: packagePlaces.book,
      detail: '',
    },
    {
      key: 'elections',
      title: '换届选举登记',
      count: facts.elections,
      unit: '次',
      path: packagePlaces.book,
      detail: '',
    },
    {
      key: 'open',
      title: '未归档的草稿和没做完的更正',
      count: facts.open.length,
      unit: '件',
      path: packagePlaces.drafts,
      detail: '',
    },
  ];
  return rows.filter(({ count }) => count > 0).map((row) => ({ ...row, year: '' }));
}

function toRosterWords({ members, today }: HeldFacts): string {
  const roster = rosterOn(members, today);
  const full = roster.filter(({ standing }) => standing === 'full').length;
  const probationary = roster.length - full;
  const mobile = roster.filter(({ isMobile }) => isMobile).length;
  const others = members.length - roster.length;
  return [
    `在册正式党员${full}`,
    ...(probationary === 0 ? [] : [`预备党员${probationary}`]),
    ...(mobile === 0 ? [] : [`其中流动党员${mobile}`]),
    ...(others === 0 ? [] : [`已转出等${others}`]),
  ].join('、');
}

function toSpanWords(months: ReadonlySet<string>): string {
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first}至${last}，有${sorted.length}个月`;
}

function toBook({ revisions, newestSeal }: HeldFacts): CountedItem {
  const seal = newestSeal
    ?.slice(0, SEAL_DIGITS)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
  return {
    key: 'book',
    title: '记录簿全部数据',
    year: '',
    count: 1,
    unit: '套',
    path: packagePlaces.book,
    detail:
      seal === undefined
        ? '供程序接收，还没有归档的记录'
        : `供程序接收；归档${revisions}次，最新封存号${seal}`,
  };
}

/** A size for people, as 12.3 MB; less than 0.1 MB is told as that. */
function toMegabytes(sizeBytes: number): string {
  return `${Math.max(0.1, sizeBytes / 1e6).toFixed(1)} MB`;
}
