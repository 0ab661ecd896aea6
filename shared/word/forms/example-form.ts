import type { Block, FormField } from '../../book/model/book-model';
import { frameOf, toPageTitle, type HasKinds } from '../../domain/record-kind';
import { toOwnSheet } from '../../domain/own-kind-part';
import type { OwnKindPart } from '../../domain/own-kind';
import { kindSheets } from '../../domain/sheets/all-sheets';
import { isRows, itemsOf, type Sheet } from '../../domain/sheets/sheet';

import { writeWord } from '../write-word';
import { toCellName } from './field-names';
import { isListField } from './form-vocabulary';

/** The kind whose example is asked for; of an own kind with its definition. */
export interface ExampleKind extends HasKinds {
  readonly ownKind?: OwnKindPart | undefined;
}

const inBraces = (name: string) => `{${name}}`;
const toField = (name: string, label = name, unit = ''): FormField => ({
  label,
  value: inBraces(name) + unit,
  note: '',
});

/**
 * A form with all fields of a kind in their places, in the look of the printed page: to be taken as
 * it is or changed in WPS.
 */
export function writeExampleForm(
  kind: ExampleKind,
  madeAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const title = toPageTitle(kind);
  const chapter = {
    name: title,
    headLeft: inBraces('支部'),
    headRight: `${inBraces('类别')}\u3000${inBraces('年度')}年度`,
    foot: `登记于 ${inBraces('登记时间')}`,
    blocks: toBlocks(kind, title),
  };
  const book = { title: `${title}表样`, author: '支部记录簿', isDraft: false, chapters: [chapter] };
  return writeWord(book, { photos: new Map(), madeAtMs });
}

function toBlocks(kind: ExampleKind, title: string): readonly Block[] {
  const { first, has, signers } = frameOf(kind.kinds);
  const sheet = toSheet(kind);
  return [
    { kind: 'title', title, subtitle: inBraces('次数') },
    { kind: 'form', rows: [...toHeadRows(kind), ...toSheetRows(sheet)] },
    ...(has('attendance') ? attendance : []),
    ...(has('agenda') ? toSection('议程', '议程') : []),
    ...toSection(first.contentLabel, '内容'),
    ...toSheetSections(sheet),
    ...(has('matters') ? toSection('议定事项', '议定事项') : []),
    { kind: 'heading', text: '照片' },
    // Without the indent of running text, which would push the pictures aside.
    { kind: 'note', text: inBraces('照片'), field: '照片' },
    { kind: 'signatures', labels: signers.map((signer) => `${signer}（签字）：`) },
  ];
}

function toSheet(kind: ExampleKind): Sheet {
  if (kind.ownKind) return toOwnSheet(kind.ownKind);
  const [first = 'theme-day'] = kind.kinds;
  return kindSheets[first]?.sheet ?? { ahead: [], after: [] };
}

function toHeadRows({ kinds }: ExampleKind): FormField[][] {
  const { first, has } = frameOf(kinds);
  return [
    [toField('支部'), toField('上级党组织')],
    [toField('时间'), toField('地点')],
    [toField('主题', first.themeLabel)],
    ...(has('forms') ? [[toField('形式')]] : []),
    ...(has('officers') ? [[toField('主持人'), toField('记录人')]] : []),
    ...(has('attendance') ? [[toField('应到', '应到', '人'), toField('实到', '实到', '人')]] : []),
  ];
}

const absent = [
  { title: '姓名', share: 0.24 },
  { title: '情况', share: 0.18 },
  { title: '事由', share: 0.38 },
  { title: '请假', share: 0.2 },
];
const attendance: readonly Block[] = [
  { kind: 'form', rows: [[toField('出席人员')], [toField('列席人员')]] },
  {
    kind: 'table',
    label: '缺席人员',
    columns: absent,
    rows: [absent.map(({ title }) => inBraces(toCellName('缺席人员', title)))],
  },
];

function toSheetRows(sheet: Sheet): FormField[][] {
  return itemsOf(sheet).flatMap((item) =>
    isRows(item) || isListField(item) ? [] : [[toField(item.label)]],
  );
}

function toSheetSections(sheet: Sheet): readonly Block[] {
  return itemsOf(sheet).flatMap((item) =>
    isRows(item) || isListField(item) ? toSection(item.label, item.label) : [],
  );
}

function toSection(heading: string, field: string): Block[] {
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', speaker: '', text: inBraces(field), field },
  ];
}
