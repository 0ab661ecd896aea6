import { formatDate } from '../../domain/calendar';
import { frameOf } from '../../domain/record-kind';
import { toGatheringName, type ExpectedPerson, type Gathering } from '../../plan/gathering';
import { groupBy } from '../../util/group-by';

import type { Block, BookModel, FormField, TableColumn } from './book-model';

/** Names with room to sign, side by side. */
const PEOPLE_ACROSS = 3;
/** Rows without names, where the kind calls nobody by the roster. */
const BLANK_ROWS = 8;
/** Blank lines for guests. */
const GUEST_LINES = 4;

export interface SignInSource {
  readonly gathering: Gathering;
  readonly branchName: string;
  /** Names under their 党小组. */
  readonly isByGroup: boolean;
}

const field = (label: string, value: string): FormField => ({ label, value, note: '' });

/** Names run down the columns, as people look for theirs. */
function toRows(people: readonly ExpectedPerson[]): readonly (readonly string[])[] {
  const height = Math.ceil(people.length / PEOPLE_ACROSS);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: PEOPLE_ACROSS }, (_unused, column) => {
      const person = people[column * height + row];
      if (person === undefined) return ['', ''];
      const { name, distinction } = person;
      return [distinction === '' ? name : `${name}（${distinction}）`, ''];
    }).flat(),
  );
}

const nameColumns: readonly TableColumn[] = Array.from({ length: PEOPLE_ACROSS }, () => [
  { title: '姓名', share: 0.2 },
  { title: '签到', share: 1 / PEOPLE_ACROSS - 0.2 },
]).flat();

const guestColumns: readonly TableColumn[] = [
  { title: '列席人员', share: 0.25 },
  { title: '单位和职务', share: 0.45 },
  { title: '签到', share: 0.3 },
];

function toNames({ gathering, isByGroup }: SignInSource): readonly Block[] {
  const { expected } = gathering;
  const toTable = (label: string, people: readonly ExpectedPerson[]): Block => ({
    kind: 'table',
    label,
    look: 'to-fill-in',
    columns: nameColumns,
    rows: toRows(people),
  });
  if (expected.length === 0) {
    const blanks = Array.from({ length: BLANK_ROWS }, () => nameColumns.map(() => ''));
    const table: Block = {
      kind: 'table',
      label: '签到',
      look: 'to-fill-in',
      columns: nameColumns,
      rows: blanks,
    };
    return [{ kind: 'heading', text: '签到' }, table];
  }
  if (!isByGroup) return [{ kind: 'heading', text: '签到' }, toTable('签到', expected)];
  return [...groupBy(expected, ({ group }) => group)].flatMap(([group, people]): Block[] => [
    { kind: 'heading', text: `${group === '' ? '未分组' : group}（${people.length}人）` },
    toTable(group, people),
  ]);
}

/** The sign-in sheet of a meeting: its head, a name and a blank for everybody expected, guests. */
export function toSignInBook(source: SignInSource): BookModel {
  const { gathering, branchName } = source;
  const { date, startsAt, endsAt, expected } = gathering;
  const name = `${toGatheringName(gathering)}签到表`;
  const times = startsAt === '' || endsAt === '' ? startsAt : `${startsAt}—${endsAt}`;
  const blocks: readonly Block[] = [
    { kind: 'title', title: '签到表', subtitle: toGatheringName(gathering) },
    {
      kind: 'form',
      rows: [
        [field('支部', branchName)],
        [field('时间', date === null ? '' : formatDate(date) + times)],
        [field(frameOf(gathering.kinds).first.themeLabel, gathering.theme)],
        [
          field('地点', gathering.place),
          ...(expected.length === 0 ? [] : [field('应到', `${expected.length}人`)]),
        ],
      ],
    },
    ...toNames(source),
    { kind: 'heading', text: '列席' },
    {
      kind: 'table',
      label: '列席',
      look: 'to-fill-in',
      columns: guestColumns,
      rows: Array.from({ length: GUEST_LINES }, () => ['', '', '']),
    },
  ];
  return {
    title: `${branchName}${name}`,
    author: branchName,
    isDraft: false,
    chapters: [
      {
        ...{ name, headLeft: branchName, headRight: name, foot: '' },
        blocks,
      },
    ],
  };
}
