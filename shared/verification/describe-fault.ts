import { formatDateTime } from '../domain/calendar';
import { toShortSeal } from '../domain/seal-chain';
import { documentFieldNames } from '../history/document-fields';

import type { BookFault, BookFaultKind, FieldFinding, SealPlace } from './book-fault';

/** A fault in sentences: what it is, which record, which part of it, and since which time. */
export interface FaultWords {
  readonly what: string;
  /** Theme, kind, day and revision, or what another link tells; empty where none can be named. */
  readonly record: string;
  /** Further sentences: parts, times, places in the chain. */
  readonly details: readonly string[];
}

const kindWords: Readonly<Record<BookFaultKind, string>> = {
  'document-changed': '封存的正文被改过',
  'seal-changed': '封存号本身被改过',
  'link-missing': '封存链在这里断开',
  'out-of-order': '版次的先后不对',
  'seal-replaced': '这一号封存和上次核验时不是同一个',
  'end-missing': '最后的封存不见了',
  'revision-missing': '归档过的版本不见了',
  'record-missing': '记录从列表里消失了',
  'working-copy-differs': '列表里的内容和封存的正文不一样',
  'photo-missing': '照片不见了',
  'photo-changed': '照片被换过或损坏了',
};

/** A wall time of a row that may be damaged; as it stands if it is none. */
function toTime(moment: string): string {
  try {
    return formatDateTime(moment);
  } catch {
    return moment;
  }
}

function toRecordWords({ record, event, revision }: BookFault): string {
  if (record === null) return event ?? '';
  const theme = record.theme === '' ? '主题读不出来' : `“${record.theme}”`;
  const parts = [
    record.kinds.join('＋'),
    record.startsAt === null ? '日期读不出来' : toTime(record.startsAt),
    revision === null ? '' : `第 ${revision} 版`,
  ];
  return `${theme}（${parts.filter((part) => part !== '').join('，')}）`;
}

function toFieldWords({ kind, fields }: BookFault): readonly string[] {
  if (fields === null) return [];
  const names = fields.fields.map((field) => documentFieldNames[field]).join('、');
  if (kind === 'link-missing' || kind === 'out-of-order') {
    return [`断开处前面那一份，和留底对照，不一样的栏目：${names}。`];
  }
  const words: Readonly<Record<FieldFinding['certainty'], string>> = {
    certain: `不一样的栏目：${names}。`,
    likely: `可能是这些栏目：${names}（和另一份对照得出，另一份也可能变过）。`,
    unknown: '是哪一栏，没有另一份可以对照，判断不了。',
  };
  return [words[fields.certainty]];
}

function toPlaceWords({ sequence, seal, theme, revision, filedAt }: SealPlace): string {
  if (revision === null) {
    return `第 ${sequence} 号（${theme}，封存号 ${toShortSeal({ seal })}）`;
  }
  return `第 ${sequence} 号（“${theme}”第 ${revision} 版，${toTime(filedAt)}归档，封存号 ${toShortSeal({ seal })}）`;
}

function toBreakWords({ kind, before, after }: BookFault): readonly string[] {
  if (kind === 'end-missing') {
    return [
      before === null
        ? '封存链是空的。'
        : `现在的最后一号是${toPlaceWords(before)}，后面的不见了。`,
    ];
  }
  if (after === null) return [];
  if (before === null) return [`应当是第 1 号的地方，现在是${toPlaceWords(after)}。`];
  return [`接不上的两号：${toPlaceWords(before)}，和${toPlaceWords(after)}。`];
}

function toPhotoWords({ photo }: BookFault): readonly string[] {
  if (photo === null) return [];
  const place = photo.place === 0 ? '已从记录中取出的' : `第 ${photo.place} 张`;
  return [`${place}照片${photo.caption === '' ? '（没有说明）' : `“${photo.caption}”`}。`];
}

/** Says a fault so that its record can be found on the shelf and held beside the printed page. */
export function describeFault(fault: BookFault): FaultWords {
  return {
    what: kindWords[fault.kind],
    record: toRecordWords(fault),
    details: [
      ...toPhotoWords(fault),
      ...toFieldWords(fault),
      ...(fault.filedAt === null ? [] : [`归档时间：${toTime(fault.filedAt)}。`]),
      ...toBreakWords(fault),
    ],
  };
}
