import type { Block } from '../../book/model/book-model';
import { branchKindNames } from '../../domain/branch';
import { formatDate } from '../../domain/calendar';
import { currentTerm } from '../../domain/current-term';
import { groupOn } from '../../domain/group-on-date';
import { sexNames, type Member } from '../../domain/member';
import { isCommitteePost } from '../../domain/post-on-date';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toField, toHeading, toLedger, toNote, toTitle } from './blocks';

/** 支部基本情况, 支委分工 and 党小组 as they stood on the last day. */
export function toBranchBlocks(year: Year): readonly Block[] {
  const { branch } = year.source;
  return [
    toTitle('支部基本情况', toYearName(year)),
    toBranchForm(year),
    toNote(`人数和分组截至${formatDate(year.day)}。`),
    toHeading('支委分工'),
    toCommittee(year),
    ...(branch.groups.length === 0 ? [] : [toHeading('党小组'), toGroups(year)]),
  ];
}

function toBranchForm({ source: { branch }, day, roster }: Year): Block {
  const count = (is: (entry: Year['roster'][number]) => boolean) => roster.filter(is).length;
  const term = currentTerm(branch, day);
  const probationary = count(({ standing }) => standing === 'probationary');
  const parts = [
    [`正式党员${roster.length - probationary}名`, true],
    [`预备党员${probationary}名`, probationary > 0],
    [`女${count(({ member }) => member.sex === 'female')}名`, true],
    [`流动党员${count(({ isMobile }) => isMobile)}名`, count(({ isMobile }) => isMobile) > 0],
    [
      `失联${count(({ isLostContact }) => isLostContact)}名`,
      count(({ isLostContact }) => isLostContact) > 0,
    ],
    [`不计入应到${count(({ isExempt }) => isExempt)}名`, count(({ isExempt }) => isExempt) > 0],
  ] as const;
  return {
    kind: 'form',
    rows: [
      [toField('支部名称', branch.name)],
      [toField('上级党组织', branch.superior), toField('类别', branchKindNames[branch.kind])],
      [
        toField('成立日期', branch.foundedOn === null ? '' : formatDate(branch.foundedOn)),
        toField('本届', term === null ? '' : `${term.name}，${formatDate(term.electedOn)}选出`),
      ],
      [
        {
          label: '党员',
          value: `${roster.length}名`,
          note: parts
            .filter(([, isTold]) => isTold)
            .map(([text]) => text)
            .join('，'),
        },
      ],
    ],
  };
}

const monthOf = (date: string | null) => (date === null ? '' : date.slice(0, 7));

/** Everybody who held a post of the committee within the year, those still in office first. */
function toCommittee({ source, day, nameOf }: Year): Block {
  const first = `${source.bookYear}-01-01`;
  const held = source.members.flatMap((member) =>
    member.states.flatMap((state) => {
      const isOfYear = state.from <= day && (state.to === null || state.to >= first);
      return state.kind === 'post' && isOfYear && isCommitteePost(state.post)
        ? [{ member, ...state }]
        : [];
    }),
  );
  const rows = held.toSorted(
    (one, other) =>
      Number(one.to !== null && one.to < day) - Number(other.to !== null && other.to < day) ||
      placeOfPost(one.post) - placeOfPost(other.post) ||
      Number(one.from > other.from),
  );
  return toLedger(
    '支委分工',
    [
      ['职务', 2],
      ['姓名', 3],
      ['性别', 1],
      ['民族', 1.4],
      ['出生年月', 1.6],
      ['入党年月', 1.6],
      ['任职起止', 3.4],
    ],
    rows.map(({ member, post, from, to }) => [
      post,
      nameOf(member.id),
      ...toPersonCells(member),
      to === null ? `${from}起` : `${from}至${to}`,
    ]),
  );
}

function toPersonCells({ sex, ethnicity, bornOn, joinedOn }: Member): readonly string[] {
  return [sex === null ? '' : sexNames[sex], ethnicity, monthOf(bornOn), monthOf(joinedOn)];
}

/** 书记 first, then 副书记, then the others as they are usually named. */
function placeOfPost(post: string): number {
  const place = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'].indexOf(post);
  return place < 0 ? 9 : place;
}

function toGroups({ source: { branch }, day, roster, nameOf }: Year): Block {
  const namesIn = (groupId: string | null) =>
    roster
      .filter(({ member }) => groupOn(member, day) === groupId)
      .map(({ member }) => nameOf(member.id));
  const ungrouped = namesIn(null);
  const rows = [
    ...branch.groups.map(({ id, name }) => [name, namesIn(id)] as const),
    ...(ungrouped.length === 0 ? [] : [['未编组', ungrouped] as const]),
  ];
  return toLedger(
    '党小组',
    [
      ['党小组', 2],
      ['人数', 1, 'end'],
      ['党员', 11],
    ],
    rows.map(([name, names]) => [name, String(names.length), names.join('、')]),
  );
}
