import type { Block } from '../../book/model/book-model';
import { formatDate } from '../../domain/calendar';
import { handoverMediumNames, handoverReasonNames, type Handover } from '../../domain/handover';
import { toSectionKey } from '../section-records';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import {
  toField,
  toHeading,
  toLedger,
  toNote,
  toPageCell,
  toTitle,
  type ColumnShape,
  type LedgerRow,
} from './blocks';

const columns: readonly ColumnShape[] = [
  ['序号', 1.6, 'end'],
  ['名称', 4.8],
  ['年度', 1.6],
  ['载体', 2.2],
  ['数量', 1.7, 'end'],
  ['起页', 1.9, 'end'],
  ['保管期限', 2.05],
  ['存放位置', 2.05],
  ['完好情况', 2.05],
];

/** Rows to write by hand below those that the book can tell; fewer where others are filled in. */
const EMPTY_ROWS = 12;
const FEWEST_EMPTY_ROWS = 3;

/** What the year's book and data hold; where it lies and for how long is written by hand. */
function toRows(year: Year): readonly LedgerRow[] {
  const { records, sections, source } = year;
  const { bookYear, scans } = source;
  const photos = records.reduce((sum, { document }) => sum + document.content.photos.length, 0);
  const scanned = scans.reduce((sum, { photoIds }) => sum + photoIds.length, 0);
  const held = sections
    .filter(({ recordCount }) => recordCount > 0)
    .map(({ key, name, recordCount }) => [`${name}记录`, `${recordCount}份`, key] as const);
  const lists = sections
    .filter(({ key }) => ['roster', 'contacts', 'plan', 'dues'].includes(key))
    .map(({ key, name }) => [name, '1份', key] as const);
  const rows: readonly LedgerRow[] = [
    [`${bookYear}年度支部工作记录簿`, '纸、电子', '1本', ''],
    ...[...lists, ...held].map(([name, count, key]) => [
      name,
      '纸、电子',
      count,
      toPageCell(toSectionKey(key)),
    ]),
    ...(photos === 0 ? [] : [['照片', '纸、电子', `${photos}张`, '']]),
    ...(scanned === 0 ? [] : [['扫描件', '纸、电子', `${scanned}页`, '']]),
    ['记录的封存号清单', '电子', `${records.length}条`, ''],
  ];
  return rows.map(([name = '', carrier = '', count = '', page = ''], index) => [
    String(index + 1),
    name,
    String(bookYear),
    carrier,
    count,
    page,
    '',
    '',
    '',
  ]);
}

/** Paper and things as the 移交 of the year lists them, then rows to write by hand. */
function toOtherRows(handover: Handover | null): readonly (readonly string[])[] {
  const filled = (handover?.items ?? []).map((item, index) => [
    String(index + 1),
    item.title,
    item.year,
    handoverMediumNames[item.medium],
    `${item.count ?? ''}${item.unit}`,
    item.pages,
    item.retention,
    item.place,
    [item.condition, item.note].filter((text) => text !== '').join('；'),
  ]);
  const empty = Math.max(FEWEST_EMPTY_ROWS, EMPTY_ROWS - filled.length);
  return [...filled, ...Array.from({ length: empty }, () => columns.map(() => ''))];
}

function toHead(handover: Handover | null, branchName: string): Block {
  const on = handover?.on ?? null;
  const reason = handover === null ? '' : handoverReasonNames[handover.reason];
  return {
    kind: 'form',
    rows: [
      [toField('支部', branchName)],
      [toField('编号', handover?.number ?? ''), toField('移交事由', reason)],
      [
        toField('交接日期', on === null ? '' : formatDate(on)),
        toField('交接地点', handover?.place ?? ''),
      ],
    ],
  };
}

const roles = [
  ['from', '移交人'],
  ['to', '接收人'],
  ['witness', '监交人'],
] as const;

/** 移交清单 of the year: what the book holds, rows to write, and the three signatures. */
export function toHandoverBlocks(year: Year): readonly Block[] {
  const { branch, handover } = year.source;
  const all = columns.reduce((sum, [, width]) => sum + width, 0);
  return [
    toTitle('移交清单', toYearName(year)),
    toHead(handover, branch.name),
    toHeading('本册和电子数据'),
    toLedger('本册和电子数据', columns, toRows(year)),
    toNote('同时属于几类的记录在各类里都计，全文只有一份。'),
    toHeading('其他移交材料'),
    {
      kind: 'table',
      label: '其他移交材料',
      look: 'to-fill-in',
      columns: columns.map(([title, width]) => ({
        title: title === '起页' ? '起止页' : title,
        share: width / all,
      })),
      rows: toOtherRows(handover),
    },
    toHeading('交接签字'),
    {
      kind: 'table',
      label: '交接签字',
      look: 'to-fill-in',
      isSigned: true,
      columns: [
        { title: '', share: 0.14 },
        { title: '姓名', share: 0.22 },
        { title: '职务', share: 0.22 },
        { title: '签字', share: 0.22 },
        { title: '日期', share: 0.2 },
      ],
      rows: roles.map(([key, role]) => {
        const { name = '', post = '' } = handover?.[key] ?? {};
        return [role, name, post, '', ''];
      }),
    },
  ];
}
