import type { Block } from '../../book/model/book-model';
import { formatMonthDay } from '../../domain/calendar';
import { frameOf, namedKindsOf } from '../../domain/record-kind';
import type { Revision } from '../../domain/seal';
import type { BookSection } from '../book-sections';
import { dateOf, sectionOfKind, toRecordKey } from '../section-records';

import { toLedger, toPageCell, type ColumnShape } from './blocks';

/** 实到/应到 as it was sealed, as 40/43; empty where the kinds keep no attendance sheet. */
export function toTurnout({ document }: Revision): string {
  const { content, counts } = document;
  const override = content.countOverride;
  if (!frameOf(content.kinds).has('attendance')) return '';
  const { attending, expected } = override ?? counts;
  return `${attending}/${expected}`;
}

/** The number of a record within a section's kind, as 3; empty where it was filed without one. */
export function ordinalIn({ document }: Revision, section: string): string {
  const kind = namedKindsOf(document.content).find((one) => sectionOfKind(one) === section);
  const ordinal = kind === undefined ? undefined : document.ordinals[kind.key];
  return ordinal === undefined ? '' : String(ordinal);
}

interface ListColumn {
  readonly shape: ColumnShape;
  readonly textOf: (record: Revision) => string;
}

/** What tells the records of some kinds apart sooner than their theme. */
const ownColumns: Readonly<Partial<Record<string, ListColumn>>> = {
  talk: {
    shape: ['谈话人和对象', 4.6],
    textOf: ({ document: { content } }) =>
      [content.talk?.talker.name, content.talk?.partner.name].filter(Boolean).join('—'),
  },
  lecture: {
    shape: ['授课人', 2.6],
    textOf: ({ document: { content } }) => content.lecture?.lecturer.name ?? '',
  },
  'group-meeting': {
    shape: ['党小组', 2.4],
    textOf: ({ document: { content } }) => content.groupMeeting?.group.name ?? '',
  },
};

/** The records of a section with their pages, also those whose pages stand in another one. */
export function toRecordList(section: BookSection, records: readonly Revision[]): Block {
  const own = ownColumns[section.key];
  const hasTurnout = records.some((record) => toTurnout(record) !== '');
  const columns: readonly ListColumn[] = [
    { shape: ['次', 0.9, 'end'], textOf: (record) => ordinalIn(record, section.key) },
    { shape: ['日期', 2.4], textOf: toDay },
    ...(own === undefined ? [] : [own]),
    { shape: ['主题', 9], textOf: ({ document }) => document.content.theme },
    ...(hasTurnout ? [{ shape: ['实到/应到', 2.2, 'end'], textOf: toTurnout } as const] : []),
  ];
  return toLedger(
    section.name,
    [...columns.map(({ shape }) => shape), ['页', 1.3, 'end']],
    records.map((record) => [
      ...columns.map(({ textOf }) => textOf(record)),
      toPageCell(toRecordKey(record.document.recordId)),
    ]),
  );
}

/** A day with its year only where that is not the book's. */
export function toDay(record: Revision): string {
  const date = dateOf(record);
  if (date === '') return '';
  const year = Number(date.slice(0, 4));
  const isOwn = year === record.document.content.bookYear;
  return isOwn ? formatMonthDay(date) : `${year}年${formatMonthDay(date)}`;
}
