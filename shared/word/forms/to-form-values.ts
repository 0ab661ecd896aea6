import { toAttendanceBlocks, toPersonName } from '../../book/model/attendance-blocks';
import type { Block } from '../../book/model/book-model';
import { toVoteWords } from '../../book/model/matter-blocks';
import { toOutcomeBlocks } from '../../book/model/outcome-blocks';
import type { RecordSource } from '../../book/model/to-record-chapter';
import { toPrintableParagraphs } from '../../book/fonts/printable-text';
import { formatDate, formatDateTime, formatPeriod, toDatePart } from '../../domain/calendar';
import type { OwnKind } from '../../domain/own-kind';
import { frameOf, namedKindsOf, toKindNames, toPageTitle } from '../../domain/record-kind';
import { toShortSeal } from '../../domain/seal-chain';
import { formatTenths } from '../../domain/sheets/field-text';

import type { FormList, FormRow, FormText, FormValues } from './form-values';
import {
  commonLists,
  toEmptyList,
  toFormVocabulary,
  type CommonList,
  type CommonText,
} from './form-vocabulary';
import { toSheetValues } from './sheet-values';

/** A stretch of text that is a list of its paragraphs. */
const toTextRow = (text: string): FormRow => ({ whole: text, cells: { 文字: text } });

/**
 * What a form may ask of this record: the words are those of its printed page, counts are figures
 * alone. Every known field is there; what the record does not say is empty.
 */
export function toFormValues(source: RecordSource, ownKinds: readonly OwnKind[]): FormValues {
  const vocabulary = toFormVocabulary(ownKinds);
  const sheets = toSheetValues(source.document);
  const texts = new Map(vocabulary.texts.map((text) => [text.name, text]));
  const lists = new Map(vocabulary.lists.map((list) => [list.name, list]));
  // First what the kinds' sheets say, so that a common field wins over one of the same name.
  for (const text of sheets.texts) texts.set(text.name, text);
  for (const list of sheets.lists) lists.set(list.name, list);
  for (const text of toCommonTexts(source)) texts.set(text.name, text);
  for (const list of toCommonLists(source)) lists.set(list.name, list);
  const shapes = new Map(source.photos.map((photo) => [photo.id, photo]));
  const photos = source.document.content.photos.flatMap(({ photoId, caption }) => {
    const shape = shapes.get(photoId);
    if (!shape) return [];
    return [{ photoId, caption, widthPx: shape.widthPx, heightPx: shape.heightPx }];
  });
  return { texts: [...texts.values()], lists: [...lists.values()], photos };
}

function toCommonTexts({ document, seal }: RecordSource): readonly FormText[] {
  const { content, counts, people } = document;
  const frame = frameOf(content.kinds);
  const hasPeople = frame.has('attendance');
  const ordinal = document.ordinals[namedKindsOf(content)[0]?.key ?? ''];
  const { expected, attending } = content.countOverride ?? counts;
  const count = (value: number) => (hasPeople ? String(value) : '');
  const votes = (value: number) => (hasPeople && frame.has('matters') ? String(value) : '');
  const { themeDay, startsAt, studyTenths = 0 } = content;
  const values: Readonly<Record<CommonText, string>> = {
    支部: document.branchName,
    上级党组织: document.superior,
    标题: toPageTitle(content),
    类别: toKindNames(content),
    次数: ordinal === undefined ? '' : `第${ordinal}次`,
    年度: String(content.bookYear),
    时间: formatPeriod(startsAt, content.endsAt),
    日期: startsAt === null ? '' : formatDate(toDatePart(startsAt)),
    主题: content.theme,
    地点: content.place,
    形式: content.forms.join('、'),
    主持人: toPersonName(people, content.chairId),
    记录人: toPersonName(people, content.recorderId),
    应到: count(expected),
    实到: count(attending),
    缺席: count(expected - attending),
    有表决权应到: votes(counts.expectedVoters),
    有表决权实到: votes(counts.attendingVoters),
    学时: studyTenths === 0 ? '' : formatTenths(studyTenths),
    规定动作: themeDay?.requiredActions.join('、') ?? '',
    自选动作: themeDay?.optionalActions.join('、') ?? '',
    联合单位: themeDay?.jointUnits ?? '',
    登记时间: document.enteredAt.replace('T', ' '),
    归档时间: seal ? document.filedAt.replace('T', ' ') : '',
    封存号: seal ? toShortSeal(seal) : '',
    更正原因: document.correctionReason,
  };
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

const toList = (name: CommonList, rows: readonly FormRow[]): FormList => ({
  ...toEmptyList(name, commonLists[name]),
  rows,
});

function toCommonLists(source: RecordSource): readonly FormList[] {
  const { document } = source;
  const { content } = document;
  const attendance = frameOf(content.kinds).has('attendance') ? toAttendanceBlocks(document) : [];
  return [
    ...attendance.flatMap(toAttendanceList),
    toList(
      '议程',
      content.agenda.map(({ text }, index) => ({
        whole: `${index + 1}. ${text}`,
        cells: { 序号: String(index + 1), 事项: text },
      })),
    ),
    toList(
      '内容',
      content.minutes.flatMap(({ speaker, text }) => toSpokenRows(speaker, text)),
    ),
    toList('议定事项', toMatterRows(source)),
    toList(
      '结果',
      toOutcomeBlocks(document).flatMap((block) =>
        block.kind === 'paragraph' ? [toTextRow(block.text)] : [],
      ),
    ),
    toList('照片', toPhotoRows(source)),
  ];
}

function toAttendanceList(block: Block): readonly FormList[] {
  if (block.kind !== 'names' && block.kind !== 'table') return [];
  const name = Object.keys(commonLists).find((key) => key === block.label) as CommonList;
  if (block.kind === 'names') {
    const rows = block.names.map((entry) => ({
      whole: entry.note === '' ? entry.name : `${entry.name}（${entry.note}）`,
      cells: { 姓名: entry.name, 备注: entry.note },
    }));
    return [toList(name, rows)];
  }
  const rows = block.rows.map((row) => {
    const [first = '', ...others] = row;
    const rest = others.filter((text) => text !== '').join('，');
    return {
      whole: rest === '' ? first : `${first}（${rest}）`,
      cells: Object.fromEntries(block.columns.map(({ title }, at) => [title, row[at] ?? ''])),
    };
  });
  return [toList(name, rows)];
}

/** The speaker stands before the first of his paragraphs. */
function toSpokenRows(speaker: string, text: string): readonly FormRow[] {
  return toPrintableParagraphs(text).map((part, index) => ({
    whole: index === 0 && speaker !== '' ? `${speaker}：${part}` : part,
    cells: { 发言人: index === 0 ? speaker : '', 文字: part },
  }));
}

function toMatterRows({ document }: RecordSource): readonly FormRow[] {
  const { matters } = document.content;
  return matters.map((matter, index) => {
    const vote = toVoteWords(matter, document);
    const parts = [matter.title, matter.decision, vote === '' ? '' : `表决：${vote}`];
    const text = parts.filter((part) => part !== '').join('\n');
    return {
      whole: matters.length === 1 ? text : `${index + 1}. ${text}`,
      cells: {
        序号: String(index + 1),
        事项: matter.title,
        决定: matter.decision,
        表决: vote,
      },
    };
  });
}

function toPhotoRows({ document }: RecordSource): readonly FormRow[] {
  const takenAt = new Map(document.photos.map((photo) => [photo.photoId, photo.takenAt]));
  return document.content.photos.map(({ photoId, caption }) => {
    const moment = takenAt.get(photoId) ?? null;
    return {
      whole: caption,
      photoId,
      cells: { 说明: caption, 拍摄时间: moment === null ? '' : formatDateTime(moment) },
    };
  });
}
