import type { Block, BookModel, Chapter, LedgerColumn } from '../../book/model/book-model';
import type { Branch } from '../../domain/branch';
import { formatDate } from '../../domain/calendar';
import { handoverMediumNames, handoverReasonNames, type Handover } from '../../domain/handover';
import { toPackageCode } from '../handover-codes';

import type { HandoverList, ListRow } from './to-handover-list';
import { toTotalWords } from './totals';

/** 一式三份: who keeps which (book118 form; the number of copies is custom, not rule). */
export const copies = [
  { key: 'giver', name: '第一份（移交人存）' },
  { key: 'receiver', name: '第二份（接收人存）' },
  { key: 'superior', name: '第三份（上级存）' },
] as const;

const roles = [
  ['from', '移交人'],
  ['to', '接收人'],
  ['witness', '监交人'],
] as const satisfies readonly (readonly [keyof HandoverList['people'], string])[];

/** Title, and the width against that of the other columns. */
const shapes: readonly (readonly [string, number, 'start' | 'end'])[] = [
  ['序号', 1, 'end'],
  ['名称/题名', 4, 'start'],
  ['年度', 1.4, 'start'],
  ['载体', 1.2, 'start'],
  ['数量', 1.6, 'end'],
  ['起止页', 1.6, 'start'],
  ['保管期限', 1.35, 'start'],
  ['存放位置/文件路径', 4, 'start'],
  ['完好情况', 1.6, 'start'],
  ['备注', 4.3, 'start'],
];

type ListBranch = Pick<Branch, 'name' | 'superior'>;

/** The 移交清单 as it prints: three copies in one file, each numbered by itself and on its own leaves. */
export function toListBook(list: HandoverList, branch: ListBranch): BookModel {
  return {
    title: `${branch.name}移交清单`,
    author: branch.name,
    isDraft: false,
    numbering: 'by-chapter',
    chapters: copies.map((copy, index): Chapter => ({
      place: {
        key: copy.key,
        level: 1,
        title: copy.name,
        note: '',
        section: index + 1,
        startsOn: 'right-hand',
        isBare: false,
      },
      name: '移交清单',
      headLeft: branch.name,
      headRight: `移交清单\u3000${copy.name}`,
      foot: toFoot(list),
      blocks: toBlocks(list, branch, copy.name),
    })),
  };
}

/** On every page, so that leaves of two lists are not mixed up. */
function toFoot({ head, package: written }: HandoverList): string {
  const code = written === null ? '' : `核对码 ${toPackageCode(written.tagManifestSha256)}`;
  const number = head.number.trim() === '' ? '' : `编号 ${head.number.trim()}`;
  return [number, code].filter((text) => text !== '').join('\u3000');
}

function toBlocks(list: HandoverList, branch: ListBranch, copyName: string): readonly Block[] {
  const { openMatters, gaps } = list;
  return [
    { kind: 'title', title: '移交清单', subtitle: copyName },
    { kind: 'form', rows: toHeadRows(list, branch) },
    { kind: 'heading', text: '移交的材料、物品和数据' },
    toTable(list),
    { kind: 'note', text: `合计：${toTotalWords(list.totals)}。`, field: '合计' },
    { kind: 'heading', text: '未办结事项' },
    ...toLines(openMatters, '未办结事项', '无。'),
    ...(gaps === null
      ? []
      : [{ kind: 'heading', text: '已知缺口' } as const, ...toLines(gaps, '已知缺口', '未发现。')]),
    { kind: 'heading', text: '移交包' },
    { kind: 'form', rows: toPackageRows(list) },
    { kind: 'heading', text: '交接签字' },
    toSigning(list),
    { kind: 'note', text: '本清单一式三份，移交人、接收人、上级各存一份。', field: '说明' },
  ];
}

const field = (label: string, value: string) => ({ label, value, note: '' });

function toHeadRows({ head }: HandoverList, branch: ListBranch) {
  return [
    [field('支部', branch.name), field('编号', head.number)],
    [field('事由', handoverReasonNames[head.reason]), field('上级党组织', branch.superior)],
    [field('交接日期', head.on === null ? '' : formatDate(head.on)), field('交接地点', head.place)],
  ];
}

function toTable({ written, counted }: HandoverList): Block {
  const all = shapes.reduce((sum, [, width]) => sum + width, 0);
  const columns = shapes.map(([title, width, align]): LedgerColumn => ({
    title,
    share: width / all,
    align,
  }));
  const parts = [
    ['纸质材料和实物', written],
    ['电子数据（在移交包里）', counted],
  ] as const;
  return {
    kind: 'ledger',
    label: '移交清单',
    columns,
    rows: parts.flatMap(([name, rows]) =>
      rows.length === 0 ? [] : [[{ text: name }], ...rows.map(toCells)],
    ),
  };
}

function toCells(row: ListRow) {
  const { number, title, year, medium, count, unit, pages, retention, place, condition } = row;
  return [
    String(number),
    title,
    year,
    handoverMediumNames[medium],
    // Without a count the unit stands behind the room to write one.
    `${count ?? ''}${unit}`,
    pages,
    retention,
    place,
    condition,
    row.note,
  ].map((text) => ({ text }));
}

function toLines(texts: readonly string[], name: string, none: string): readonly Block[] {
  if (texts.length === 0) return [{ kind: 'paragraph', speaker: '', text: none, field: name }];
  return texts.map((text, index) => ({
    kind: 'item',
    isHeading: false,
    number: `${index + 1}.`,
    text,
    field: name,
  }));
}

/** Blank where no package was written yet: it can be filled in by hand. */
function toPackageRows({ package: written }: HandoverList) {
  if (written === null) {
    return [[field('文件名', '')], [field('大小', ''), field('核对码', '')]];
  }
  const { fileName, sizeBytes, tagManifestSha256, isEncrypted } = written;
  return [
    [field('文件名', fileName)],
    [
      field('大小', `${(sizeBytes / 1e6).toFixed(1)} MB${isEncrypted ? '，有口令' : ''}`),
      field('核对码', toPackageCode(tagManifestSha256)),
    ],
  ];
}

function toSigning({ people }: HandoverList): Block {
  const toRow = (role: string, { name, post }: Handover['from']) => [role, name, post, '', ''];
  return {
    kind: 'table',
    label: '交接签字',
    look: 'to-fill-in',
    isSigned: true,
    columns: [
      { title: '', share: 0.14 },
      { title: '姓名', share: 0.2 },
      { title: '职务', share: 0.22 },
      { title: '签字', share: 0.24 },
      { title: '日期', share: 0.2 },
    ],
    rows: roles.map(([key, role]) => toRow(role, people[key])),
  };
}
