import { formatDate } from '../../domain/calendar';
import type { Branch } from '../../domain/branch';
import { sexNames, type Member, type MemberState } from '../../domain/member';
import { rosterOn } from '../../domain/roster-on-date';
import type { LocalDate } from '../../domain/schema';
import { writeCsv } from '../../tables/write-csv';
import { writeWorkbook } from '../../tables/write-workbook';
import { textCell, type WrittenCell, type WrittenSheet } from '../../tables/written-workbook';
import { rosterFieldNames, type RosterField } from '../import/roster-field';

/** A roster of one day, as it is exported. */
export interface ExportedRoster {
  readonly branch: Pick<Branch, 'name' | 'groups'>;
  readonly members: readonly Member[];
  /** Who is on it, and what each is, is asked on this day. */
  readonly date: LocalDate;
}

/** One column: what it is called, its width in digits, and what it says of a member. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly isDate?: boolean;
  readonly toText: (member: Member, roster: ExportedRoster) => string;
}

function column(
  field: RosterField,
  width: number,
  toText: Column['toText'],
  isDate = false,
): Column {
  return { header: rosterFieldNames[field], width, toText, isDate };
}

/** The items of the 党员信息采集表 in its order, then what the book has beyond it. */
const columns: readonly Column[] = [
  column('name', 14, ({ name }) => name),
  column('identityNumber', 21, ({ identityNumber }) => identityNumber),
  column('sex', 6, ({ sex }) => (sex === null ? '' : sexNames[sex])),
  column('ethnicity', 10, ({ ethnicity }) => ethnicity),
  column('bornOn', 12, ({ bornOn }) => bornOn ?? '', true),
  column('education', 12, ({ education }) => education),
  column('category', 11, toCategory),
  column('branchName', 24, (_member, { branch }) => branch.name),
  column('joinedOn', 12, ({ joinedOn }) => joinedOn ?? '', true),
  column('fullMemberOn', 12, ({ fullMemberOn }) => fullMemberOn ?? '', true),
  column('job', 18, ({ job }) => job),
  column('phone', 14, ({ phone }) => phone),
  column('landline', 15, ({ landline }) => landline),
  column('address', 28, ({ address }) => address),
  column('isLost', 9, (member, { date }) => toAnswer(findState(member, 'lost-contact', date))),
  column(
    'lostOn',
    12,
    (member, { date }) => findState(member, 'lost-contact', date)?.from ?? '',
    true,
  ),
  column('isMobile', 9, (member, { date }) => toAnswer(findState(member, 'mobile', date))),
  column('mobileOn', 12, (member, { date }) => findState(member, 'mobile', date)?.from ?? '', true),
  column('mobileWhere', 16, (member, { date }) => findState(member, 'mobile', date)?.where ?? ''),
  column('group', 14, ({ groupId }, { branch }) => {
    return branch.groups.find(({ id }) => id === groupId)?.name ?? '';
  }),
  column('post', 14, ({ post }) => post),
  column('note', 24, ({ note }) => note),
];

function toCategory(member: Member, { date }: ExportedRoster): string {
  const standing = rosterOn([member], date)[0]?.standing;
  return standing === undefined ? '' : standing === 'full' ? '正式党员' : '预备党员';
}

function findState<Kind extends MemberState['kind']>(
  member: Member,
  kind: Kind,
  date: LocalDate,
): Extract<MemberState, { readonly kind: Kind }> | undefined {
  return member.states.find(
    (state): state is Extract<MemberState, { readonly kind: Kind }> =>
      state.kind === kind && state.from <= date && (state.to === null || date <= state.to),
  );
}

function toAnswer(state: MemberState | undefined): string {
  return state === undefined ? '否' : '是';
}

/**
 * The roster of a day as a sheet with a title: numbers and phones as text, so that no digit is
 * lost, and headers that the importer knows.
 */
export function toRosterSheet(roster: ExportedRoster): WrittenSheet {
  const members = rosterOn(roster.members, roster.date).map(({ member }) => member);
  const width = columns.length + 1;
  const wholeRow = (row: number) => ({
    fromRow: row,
    toRow: row,
    fromColumn: 0,
    toColumn: width - 1,
  });
  return {
    name: '党员名册',
    columnWidths: [6, ...columns.map((one) => one.width)],
    frozenRows: 3,
    page: 'sideways',
    merged: [wholeRow(0), wholeRow(1)],
    rows: [
      { cells: [textCell(`${roster.branch.name}党员名册`, 'title')], heightPt: 30 },
      { cells: [textCell(`截至${formatDate(roster.date)}，共${members.length}人`, 'note')] },
      {
        cells: ['序号', ...columns.map(({ header }) => header)].map((text) =>
          textCell(text, 'heading'),
        ),
      },
      ...members.map((member, index) => ({
        cells: [
          { kind: 'number', value: index + 1, align: 'center' } as const,
          ...columns.map((one) => toCell(one, member, roster)),
        ],
      })),
    ],
  };
}

function toCell({ isDate, toText }: Column, member: Member, roster: ExportedRoster): WrittenCell {
  const text = toText(member, roster);
  return isDate === true && text !== '' ? { kind: 'date', date: text } : textCell(text);
}

/** The roster of a day as an `.xlsx` file. */
export function toRosterWorkbook(roster: ExportedRoster): Uint8Array<ArrayBuffer> {
  return writeWorkbook([toRosterSheet(roster)]);
}

/** The roster of a day as a CSV file, without title, for other programs. */
export function toRosterCsv(roster: ExportedRoster): Uint8Array<ArrayBuffer> {
  const members = rosterOn(roster.members, roster.date).map(({ member }) => member);
  return writeCsv([
    ['序号', ...columns.map(({ header }) => header)],
    ...members.map((member, index) => [
      String(index + 1),
      ...columns.map(({ toText }) => toText(member, roster)),
    ]),
  ]);
}
