import { toSheetField } from '../../domain/own-kind-part';
import type { OwnKind } from '../../domain/own-kind';
import { kindSheets } from '../../domain/sheets/all-sheets';
import { isRows, itemsOf, type SheetField, type SheetRows } from '../../domain/sheets/sheet';

import { PICTURE_COLUMN, type FormList, type FormText, type FormValues } from './form-values';

/** Fields that every form may use, in the order of the page. */
const commonTexts = [
  ...['支部', '上级党组织', '标题', '类别', '次数', '年度', '时间', '日期', '主题', '地点', '形式'],
  ...['主持人', '记录人', '应到', '实到', '缺席', '有表决权应到', '有表决权实到', '学时'],
  ...['规定动作', '自选动作', '联合单位', '登记时间', '归档时间', '封存号', '更正原因'],
] as const;
export type CommonText = (typeof commonTexts)[number];

/** Lists that every form may use, with what each entry consists of. */
export const commonLists = {
  出席人员: ['姓名', '备注'],
  缺席人员: ['姓名', '情况', '事由', '请假'],
  列席人员: ['姓名', '备注'],
  不计入应到: ['姓名', '备注'],
  补课: ['姓名', '日期', '方式', '组织人'],
  议程: ['序号', '事项'],
  内容: ['发言人', '文字'],
  议定事项: ['序号', '事项', '决定', '表决'],
  结果: ['文字'],
  照片: [PICTURE_COLUMN, '说明', '拍摄时间'],
} as const;
export type CommonList = keyof typeof commonLists;

/** Lists of people stand in one line; what else there is, below one another. */
const inOneLine: readonly string[] = ['出席人员', '缺席人员', '列席人员', '不计入应到'];

/** Long texts of a sheet are lists of paragraphs, and members ticked on the roster a list of names. */
export function isListField({ control }: SheetField): boolean {
  return control === 'text' || control === 'members';
}

/** Columns of a list that stands on a kind's sheet. */
export function columnsOf(item: SheetField | SheetRows): readonly string[] {
  if (isRows(item)) return item.fields.map(({ label }) => label);
  return [item.control === 'members' ? '姓名' : '文字'];
}

/** A list with nothing in it. */
export function toEmptyList(
  name: string,
  columns: readonly string[],
  isOfPeople = inOneLine.includes(name),
): FormList {
  return { name, columns, rows: [], separator: isOfPeople ? '、' : '\n' };
}

/**
 * All fields that a form may ask for, empty: those of every record and those of the sheets of all kinds.
 * A name of the user's own kind that is one of these already means the same.
 */
export function toFormVocabulary(ownKinds: readonly Pick<OwnKind, 'fields'>[]): FormValues {
  const items = [
    ...Object.values(kindSheets).flatMap(({ sheet }) => itemsOf(sheet)),
    ...ownKinds.flatMap(({ fields }) => fields.map(toSheetField)),
  ];
  const texts = new Map<string, FormText>(
    commonTexts.map((name) => [name, { name, value: '' }] as const),
  );
  const lists = new Map<string, FormList>(
    Object.entries(commonLists).map(([name, columns]) => [name, toEmptyList(name, columns)]),
  );
  for (const item of items) {
    const { label: name } = item;
    if (texts.has(name) || lists.has(name)) continue;
    if (!isRows(item) && !isListField(item)) texts.set(name, { name, value: '' });
    else {
      const isOfPeople = !isRows(item) && item.control === 'members';
      lists.set(name, toEmptyList(name, columnsOf(item), isOfPeople));
    }
  }
  return { texts: [...texts.values()], lists: [...lists.values()], photos: [] };
}
