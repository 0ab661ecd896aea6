import { findUncovered } from '../../book/fonts/coverage';
import type { Block } from '../../book/model/book-model';
import { formatDate } from '../../domain/calendar';
import { groupOn } from '../../domain/group-on-date';
import { sexNames, type Member } from '../../domain/member';
import { postWordsOn } from '../../domain/post-on-date';
import { standingOn } from '../../domain/roster-on-date';
import type { Year } from '../year';

import { toHeading, toLedger, toNote, toTitle, type ColumnShape } from './blocks';

interface RosterColumn {
  readonly shape: ColumnShape;
  readonly textOf: (member: Member) => string;
  /** Left out where nobody has anything in it. */
  readonly isOptional?: true;
}

/** 党员名册 of the last day, what changed in the year, and those who are not in the Party yet. */
export function toRosterBlocks(year: Year): readonly Block[] {
  const { day, roster } = year;
  const members = roster.map(({ member }) => member);
  const changes = toChanges(year);
  const applicants = toApplicants(year);
  return [
    toTitle('党员名册', `截至${formatDate(day)}，${roster.length}名`),
    toRosterTable(year, '党员名册', members),
    ...toLeftOut(members, year.nameOf),
    ...(changes.length === 0
      ? []
      : [
          toHeading('本年变动'),
          toLedger(
            '本年变动',
            [
              ['日期', 2],
              ['姓名', 3],
              ['变动', 2.4],
              ['来处或去处', 5],
            ],
            changes,
          ),
        ]),
    ...(applicants.length === 0
      ? []
      : [toHeading('入党积极分子、发展对象'), toRosterTable(year, '积极分子', applicants)]),
  ];
}

/** Beside the name in Han characters a second one is a grace: the book does not wait for its font. */
function isPrintable(name: string): boolean {
  return findUncovered(name).length === 0;
}

/** Whose second name is left out, since its characters cannot be drawn, is told. */
function toLeftOut(members: readonly Member[], nameOf: Year['nameOf']): readonly Block[] {
  const names = members
    .filter(({ secondScriptName }) => !isPrintable(secondScriptName))
    .map(({ id }) => nameOf(id));
  if (names.length === 0) return [];
  return [toNote(`${names.join('、')}的第二文字姓名有打印不了的字，没有印出。`)];
}

function toRosterTable(year: Year, label: string, members: readonly Member[]): Block {
  const columns = toColumns(year).filter(
    ({ isOptional, textOf }) => !isOptional || members.some((member) => textOf(member) !== ''),
  );
  return toLedger(
    label,
    columns.map(({ shape }) => shape),
    members.map((member) => columns.map(({ textOf }) => textOf(member))),
  );
}

function toColumns({ source: { branch }, day, nameOf }: Year): readonly RosterColumn[] {
  const groups = new Map(branch.groups.map(({ id, name }) => [id, name]));
  const standingNames = { full: '正式', probationary: '预备' } as const;
  return [
    { shape: ['姓名', 3.4], textOf: ({ id }) => nameOf(id) },
    {
      shape: ['第二文字姓名', 1.93],
      textOf: ({ secondScriptName }) => (isPrintable(secondScriptName) ? secondScriptName : ''),
      isOptional: true,
    },
    { shape: ['性别', 1.12], textOf: ({ sex }) => (sex === null ? '' : sexNames[sex]) },
    { shape: ['民族', 1.95], textOf: ({ ethnicity }) => ethnicity },
    { shape: ['出生日期', 2.33], textOf: ({ bornOn }) => bornOn ?? '' },
    { shape: ['入党日期', 2.33], textOf: ({ joinedOn }) => joinedOn ?? '', isOptional: true },
    {
      shape: ['转正日期', 2.33],
      textOf: ({ fullMemberOn }) => fullMemberOn ?? '',
      isOptional: true,
    },
    {
      shape: ['类别', 1.12],
      textOf: (member) => {
        const { standing } = standingOn(member, day);
        return standing === null ? '' : standingNames[standing];
      },
      isOptional: true,
    },
    {
      shape: ['党小组', 2.35],
      textOf: (member) => groups.get(groupOn(member, day) ?? '') ?? '',
      isOptional: true,
    },
    { shape: ['党内职务', 3.14], textOf: (member) => postWordsOn(member, day), isOptional: true },
  ];
}

/** Comings and goings within the year by day: 转入、转出、接收、转正. */
function toChanges({ source, day, nameOf }: Year): readonly (readonly string[])[] {
  const { members, bookYear } = source;
  const isOfYear = (date: string | null) =>
    date !== null && date.startsWith(`${bookYear}-`) && date <= day;
  const changes = members.flatMap((member) => {
    const name = nameOf(member.id);
    return member.states.flatMap((state): string[][] => {
      if (state.kind === 'probationary' && isOfYear(state.from)) {
        return [[state.from, name, '接收为预备党员', '']];
      }
      if (state.kind === 'full' && isOfYear(state.from)) {
        return [[state.from, name, '转为正式党员', '']];
      }
      if (state.kind !== 'belongs') return [];
      const isNew = member.states.some(
        ({ kind, from }) => kind === 'probationary' && from === state.from,
      );
      return [
        ...(isOfYear(state.from) && !isNew ? [[state.from, name, '转入', state.origin]] : []),
        ...(state.to !== null && isOfYear(state.to)
          ? [[state.to, name, '转出', state.destination]]
          : []),
      ];
    });
  });
  return changes.sort(([one = ''], [other = '']) => (one < other ? -1 : Number(one > other)));
}

function toApplicants({ source: { members }, day }: Year): readonly Member[] {
  return members.filter((member) => {
    const { belongs, standing } = standingOn(member, day);
    return belongs && standing === null;
  });
}
