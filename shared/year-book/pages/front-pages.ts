import type { Block, Chapter, ChapterPlace, FormField } from '../../book/model/book-model';
import { toBookTitle } from '../../domain/book-design';
import { formatMonthDay } from '../../domain/calendar';
import { postsOn } from '../../domain/post-on-date';
import { spanOf } from '../../statistics/period';

import { dateOf } from '../section-records';
import { toPlainChapter, toYearName } from '../to-chapter';
import type { Year } from '../year';

const front = (key: string, title: string): ChapterPlace => ({
  key,
  level: 0,
  title,
  note: '',
  section: 0,
  startsOn: 'right-hand',
  isBare: false,
});

const field = (label: string, value: string): FormField => ({ label, value, note: '' });

/** The names of those who were 书记 on the last day. */
export function secretariesOf({ roster, day, nameOf }: Year): string {
  return roster
    .filter(({ member }) => postsOn(member, day).includes('书记'))
    .map(({ member }) => nameOf(member.id))
    .join('、');
}

/** 起止日期: of the first and the last event that is in the book; the year's own if there is none. */
function toDates({ records, source }: Year): string {
  const days = records
    .map(dateOf)
    .filter((date) => date !== '')
    .sort();
  const span = spanOf({ kind: 'book-year', year: source.bookYear });
  const [first, last] = [days[0] ?? span.from, days.at(-1) ?? span.to];
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `${toDay(first)}至${isOneYear ? formatMonthDay(last) : toDay(last)}`;
}

function toDay(date: string): string {
  return `${Number(date.slice(0, 4))}年${formatMonthDay(date)}`;
}

/** 封面. The number of pages is written when the book is bound. */
export function toCoverChapter(year: Year): Chapter {
  const { branch, design } = year.source;
  const block: Block = {
    kind: 'cover',
    over: branch.superior,
    title: toBookTitle(design),
    subtitle: toYearName(year),
    fields: [
      field('支部名称', branch.name),
      field('支部书记', secretariesOf(year)),
      field('起止日期', toDates(year)),
      field('页数', '共\u3000\u3000\u3000\u3000页'),
    ],
  };
  return toPlainChapter(year, { ...front('cover', '封面'), isBare: true }, [block]);
}

/** 目录: the book's first page with text, at whose top the 归档章 goes. */
export function toContentsChapter(year: Year): Chapter {
  return toPlainChapter(year, front('contents', '目录'), [
    { kind: 'stamp-room' },
    { kind: 'contents', title: '目录' },
  ]);
}
