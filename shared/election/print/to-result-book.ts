import type { Block, BookModel, TableColumn } from '../../book/model/book-model';
import { formatDate } from '../../domain/calendar';
import type { LocalDate } from '../../domain/schema';
import { formatBasis } from '../../rules/provision';
import { describeVerdict } from '../describe-verdict';
import type { JudgedRound } from '../judge-round';
import { officeNames } from '../rounds';

interface ResultSource {
  readonly branchName: string;
  readonly termName: string;
  readonly heldOn: LocalDate | null;
  /** The rounds that are counted or ended, in order. */
  readonly rounds: readonly JudgedRound[];
}

const columns: readonly TableColumn[] = [
  { title: '姓名', share: 0.26 },
  { title: '赞成', share: 0.13, align: 'center' },
  { title: '不赞成', share: 0.13, align: 'center' },
  { title: '弃权', share: 0.13, align: 'center' },
  { title: '结果', share: 0.35 },
];

const field = (label: string, value: string) => ({ label, value, note: '' });

function toRound(judged: JudgedRound): readonly Block[] {
  const { round, voters, tally, result, notes } = judged;
  const office = officeNames[round.office];
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : `${value}张`;
  const people = (tally?.people ?? []).toSorted((one, other) => other.inFavour - one.inFavour);
  const bases = [...new Set((result?.provisions ?? []).map(formatBasis))];
  const paragraphs = [...notes, ...(result?.formulas ?? []).map((formula) => `${formula}。`)];
  return [
    { kind: 'heading', text: `选举${office}${round.reason === '' ? '' : `（${round.reason}）`}` },
    {
      kind: 'form',
      rows: [
        [
          field('应到', `${voters.expectedElectors}人`),
          field('实到', `${voters.attendingElectors}人`),
        ],
        [field('发出选票', number(round.issued)), field('收回选票', number(round.returned))],
        [field('有效票', number(tally?.valid)), field('废票', number(tally?.invalid))],
        [field('应选名额', `${round.seats}名`)],
      ],
    },
    ...(people.length === 0
      ? []
      : [
          {
            kind: 'table',
            label: '得票',
            look: 'whole-width',
            columns,
            rows: people.map((one) => [
              one.isWrittenIn ? `${one.name}（另选）` : one.name,
              String(one.inFavour),
              one.isWrittenIn ? '' : String(one.against),
              one.isWrittenIn ? '' : String(one.abstained),
              describeVerdict(judged, one),
            ]),
          } as const,
        ]),
    ...paragraphs.map(
      (text) => ({ kind: 'paragraph', speaker: '', text, field: '选举结果' }) as const,
    ),
    ...(bases.length === 0
      ? []
      : [{ kind: 'note', text: `依据：${bases.join('；')}`, field: '选举结果' } as const]),
  ];
}

/** 选举结果报告单: what was counted and what the rules say of it, to be read out and signed. */
export function toResultBook({ branchName, termName, heldOn, rounds }: ResultSource): BookModel {
  const name = '选举结果报告单';
  const blocks: readonly Block[] = [
    { kind: 'title', title: name, subtitle: termName },
    {
      kind: 'form',
      rows: [
        [field('支部', branchName)],
        [field('选举日期', heldOn === null ? '' : formatDate(heldOn))],
      ],
    },
    ...rounds.flatMap(toRound),
    { kind: 'signatures', labels: ['总监票人：', '监票人：', '计票人：'] },
  ];
  return {
    title: `${branchName}${termName}${name}`,
    author: branchName,
    isDraft: false,
    chapters: [{ name, headLeft: branchName, headRight: name, foot: '', blocks }],
  };
}
