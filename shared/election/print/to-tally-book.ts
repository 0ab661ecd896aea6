import type { Block, BookModel, TableColumn } from '../../book/model/book-model';
import { formatDate } from '../../domain/calendar';
import type { BallotReading, ElectionRound } from '../../domain/election-day';
import type { LocalDate } from '../../domain/schema';
import { countReading } from '../count-reading';
import { officeNames } from '../rounds';

interface TallySource {
  readonly branchName: string;
  readonly round: ElectionRound;
  readonly heldOn: LocalDate | null;
  /** Null prints an empty sheet to count on by hand. */
  readonly reading: BallotReading | null;
}

/** One to four strokes of 正, as they are printed in running text. */
const beginnings = ['', '一', '丅', '下', '止'] as const;
const STROKES = 5;
/** Lines for names that are written in. */
const BLANK_ROWS = 3;

/** Votes as 正正下: five to a character. */
export function toTallyText(count: number): string {
  return '正'.repeat(Math.floor(count / STROKES)) + (beginnings[count % STROKES] ?? '');
}

const columns: readonly TableColumn[] = [
  { title: '姓名', share: 0.2 },
  { title: '赞成（正）', share: 0.41 },
  { title: '赞成票', share: 0.13, align: 'center' },
  { title: '不赞成', share: 0.13, align: 'center' },
  { title: '弃权', share: 0.13, align: 'center' },
];

const field = (label: string, value: string) => ({ label, value, note: '' });

/** 计票单: 正 by name, empty to count by hand or as the app counted. */
export function toTallyBook(source: TallySource): BookModel {
  const { branchName, round, heldOn, reading } = source;
  const { issued, returned, reason } = round;
  const office = officeNames[round.office];
  const tally = reading === null ? null : countReading(round, reading.ballots);
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : `${value}张`;
  const rows =
    tally === null
      ? [
          ...round.candidates.map(({ name }) => [name, '', '', '', '']),
          ...Array.from({ length: BLANK_ROWS }, () => ['另选：', '', '', '', '']),
        ]
      : tally.people.map(({ name, isWrittenIn, inFavour, against, abstained }) => [
          isWrittenIn ? `${name}（另选）` : name,
          toTallyText(inFavour),
          String(inFavour),
          isWrittenIn ? '' : String(against),
          isWrittenIn ? '' : String(abstained),
        ]);
  const name = `选举${office}计票单`;
  const blocks: readonly Block[] = [
    {
      kind: 'title',
      title: '计票单',
      subtitle: `选举${office}${reason === '' ? '' : `（${reason}）`}`,
    },
    {
      kind: 'form',
      rows: [
        [field('支部', branchName)],
        [
          field('选举日期', heldOn === null ? '' : formatDate(heldOn)),
          field('应选名额', `${round.seats}名`),
        ],
        [field('发出选票', number(issued)), field('收回选票', number(returned))],
        [field('有效票', number(tally?.valid)), field('废票', number(tally?.invalid))],
      ],
    },
    { kind: 'table', label: '得票', look: 'to-fill-in', columns, rows },
    { kind: 'signatures', labels: ['唱票人：', '计票人：', '监票人：'] },
  ];
  return {
    title: `${branchName}${name}`,
    author: branchName,
    isDraft: false,
    chapters: [{ name, headLeft: branchName, headRight: name, foot: '', blocks }],
  };
}
