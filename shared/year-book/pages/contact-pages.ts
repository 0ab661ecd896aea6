import type { Block } from '../../book/model/book-model';
import { contactsOf } from '../book-sections';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toHeading, toLedger, toTitle } from './blocks';

/** 流动党员: who was away within the year, and every contact of the year. */
export function toContactBlocks(year: Year): readonly Block[] {
  const away = toAwayRows(year);
  const contacts = contactsOf(year.source).toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return [
    toTitle('流动党员', toYearName(year)),
    ...(away.length === 0
      ? []
      : [
          toHeading('外出和失联'),
          toLedger(
            '外出和失联',
            [
              ['姓名', 3.4],
              ['情况', 2],
              ['起', 2],
              ['止', 2],
              ['去向', 4.6],
            ],
            away,
          ),
        ]),
    ...(contacts.length === 0
      ? []
      : [
          toHeading('联系记录'),
          toLedger(
            '联系记录',
            [
              ['日期', 2],
              ['姓名', 3],
              ['方式', 1.4],
              ['联系人', 2.2],
              ['内容', 7],
            ],
            contacts.map(({ on, memberId, how, by, content }) => [
              on,
              year.nameOf(memberId),
              how,
              by,
              content,
            ]),
          ),
        ]),
  ];
}

const awayNames: Readonly<Record<string, string>> = { mobile: '流动', 'lost-contact': '失联' };

/** Everybody who was away on a day of the year while belonging to the branch. */
function toAwayRows({ source, day, nameOf }: Year): readonly (readonly string[])[] {
  const first = `${source.bookYear}-01-01`;
  const rows = source.members.flatMap((member) =>
    member.states.flatMap((state): string[][] => {
      const isOfYear = state.from <= day && (state.to === null || state.to >= first);
      const isAbroad = state.kind === 'exempt' && state.reason === 'abroad-self-funded';
      const name = isAbroad ? '出国（境）' : awayNames[state.kind];
      if (!isOfYear || name === undefined) return [];
      const where = state.kind === 'mobile' ? state.where : '';
      return [[nameOf(member.id), name, state.from, state.to ?? '', where]];
    }),
  );
  return rows.sort(([, , one = ''], [, , other = '']) => (one < other ? -1 : Number(one > other)));
}
