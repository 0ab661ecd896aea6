import { formatMonthDay } from '../../domain/calendar';
import { toPrintedName } from '../../domain/names';
import type { PoliticalBirthday } from '../../domain/political-birthdays';

import type { Block, BookModel } from './book-model';

/** A list of the roster as one chapter: title, tables and notes under the branch's name. */
export function toListBook(branchName: string, title: string, blocks: readonly Block[]): BookModel {
  return {
    title,
    author: branchName,
    isDraft: false,
    chapters: [{ name: title, headLeft: branchName, headRight: title, foot: '', blocks }],
  };
}

/** 政治生日 of a year to hang up or hand out: month, day, name, year of joining, years. */
export function toBirthdayBook(
  branchName: string,
  year: number,
  birthdays: readonly PoliticalBirthday[],
): BookModel {
  const title = `${year}年党员政治生日`;
  return toListBook(branchName, title, [
    { kind: 'title', title, subtitle: branchName },
    {
      kind: 'table',
      label: '政治生日',
      columns: [
        { title: '日期', share: 0.2 },
        { title: '姓名', share: 0.44 },
        { title: '入党日期', share: 0.22 },
        { title: '周年', share: 0.14 },
      ],
      rows: birthdays.map(({ member, on, joinedOn, years }) => [
        formatMonthDay(on),
        toPrintedName(member),
        joinedOn,
        `${years}年`,
      ]),
    },
  ]);
}
