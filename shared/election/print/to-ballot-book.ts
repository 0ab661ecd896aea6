import type { Block, BookModel, Chapter } from '../../book/model/book-model';
import { formatDate } from '../../domain/calendar';
import type { ElectionRound } from '../../domain/election-day';
import type { LocalDate } from '../../domain/schema';
import { officeNames } from '../rounds';

interface BallotSource {
  readonly branchName: string;
  readonly round: ElectionRound;
  readonly heldOn: LocalDate | null;
}

/** Height of a sheet's text and one cut, of a ballot without its rows, and of a row, in points. */
const SHEET_PT = 722;
const FRAME_PT = 160;
const ROW_PT = 24;

/** Blanks for 另选他人: as many as there are seats, at most three. */
function countBlanks({ seats }: ElectionRound): number {
  return Math.min(3, seats);
}

/** How many ballots one A4 sheet holds, each in one piece. */
export function ballotsPerSheet(round: ElectionRound): number {
  const height = FRAME_PT + ROW_PT * (round.candidates.length + countBlanks(round));
  return Math.max(1, Math.floor(SHEET_PT / height));
}

const candidateColumns = [
  { title: '候选人', share: 0.34 },
  { title: '赞成', share: 0.22 },
  { title: '不赞成', share: 0.22 },
  { title: '弃权', share: 0.22 },
];

function toBallot({ branchName, round, heldOn }: BallotSource): readonly Block[] {
  const { seats, candidates, reason } = round;
  const office = officeNames[round.office];
  const again = reason === '' ? '' : `（${reason}）`;
  const blanks = Array.from({ length: countBlanks(round) }, () => ['另选：', '', '', '']);
  return [
    {
      kind: 'title',
      title: `选举${office}选票`,
      subtitle: `${branchName}${again}${heldOn === null ? '' : `\u3000${formatDate(heldOn)}`}`,
    },
    {
      kind: 'table',
      label: '选票',
      look: 'whole-width',
      columns: candidateColumns,
      rows: [...candidates.map(({ name }) => [name, '', '', '']), ...blanks],
    },
    {
      kind: 'note',
      text: `应选${seats}名。在姓名后选一栏画“○”；选的人等于或少于${seats}名有效，多于${seats}名作废。不赞成的，可以在“另选”后写别的姓名。`,
      field: '选票',
    },
  ];
}

/** One sheet of ballots with lines to cut along, printed as often as it takes. */
export function toBallotBook(source: BallotSource): BookModel {
  const name = `选举${officeNames[source.round.office]}选票`;
  const ballot = toBallot(source);
  const count = ballotsPerSheet(source.round);
  const blocks = Array.from({ length: count }, (_, index): readonly Block[] =>
    index === 0 ? ballot : [{ kind: 'cut-line' }, ...ballot],
  ).flat();
  const sheet: Chapter = {
    // A ballot carries neither heads nor a page number.
    place: {
      ...{ key: 'ballots', level: 0, title: name, note: '', section: 0 },
      ...{ startsOn: 'next-page', isBare: true },
    },
    ...{ name, headLeft: '', headRight: '', foot: '', blocks },
  };
  return {
    title: `${source.branchName}${name}`,
    author: source.branchName,
    isDraft: false,
    chapters: [sheet],
  };
}
