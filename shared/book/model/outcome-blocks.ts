import { toDatePart } from '../../domain/calendar';
import type { RecordKind } from '../../domain/record-kind';
import type { FiledDocument } from '../../domain/seal';
import { appraisalGradeNames, appraisalGrades } from '../../domain/sheets/appraisal';
import { countElection, type Candidate } from '../../rules/count-election';
import { toElectionInput } from '../../rules/election-findings';
import { toPrintedOutcome } from '../../rules/printed-outcome';

import type { Block } from './book-model';
import { toParagraphs } from './paragraphs';

type ToSentences = (document: FiledDocument) => readonly string[];

interface Outcome {
  readonly heading: string;
  readonly toSentences: ToSentences;
}

/** Kinds whose ballots have a result that is worked out and printed with its arithmetic. */
const outcomes: Readonly<Partial<Record<RecordKind, Outcome>>> = {
  appraisal: { heading: '评定结果', toSentences: toAppraisalSentences },
  admission: { heading: '表决结果', toSentences: toAdmissionSentences },
  election: { heading: '选举结果', toSentences: toElectionSentences },
};

/** The results of the record's ballots, below the lists they come from. */
export function toOutcomeBlocks(document: FiledDocument): readonly Block[] {
  return document.content.kinds.flatMap((kind) => {
    const outcome = outcomes[kind];
    const sentences = outcome?.toSentences(document) ?? [];
    if (outcome === undefined || sentences.length === 0) return [];
    return [
      { kind: 'heading' as const, text: outcome.heading },
      ...sentences.flatMap((text) => toParagraphs('', text, outcome.heading)),
    ];
  });
}

function toAppraisalSentences({ content: { appraisal } }: FiledDocument): readonly string[] {
  if (!appraisal || appraisal.people.length === 0) return [];
  const counts = appraisalGrades
    .map((grade) => ({
      grade,
      count: appraisal.people.filter((one) => one.grade === grade).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${appraisalGradeNames[grade]}${count}人`);
  const graded = counts.length === 0 ? '尚未评定等次' : counts.join('，');
  return [`参加评议${appraisal.people.length}人：${graded}。`];
}

/** With a count put in by hand the base is not known, so only the votes are told. */
function toAdmissionSentences({ content, counts }: FiledDocument): readonly string[] {
  const { countOverride, startsAt } = content;
  const isKnown = countOverride === null && startsAt !== null;
  return (content.admission?.people ?? []).map((one) => {
    const { name, inFavour, against, abstained, written } = one;
    const inWriting = written === 0 ? '' : `（其中会前书面${written}票）`;
    const votes = `赞成${inFavour}票${inWriting}，反对${against}票，弃权${abstained}票。`;
    const input = {
      kind: 'admission' as const,
      date: toDatePart(startsAt ?? ''),
      expectedVoters: counts.expectedVoters,
      attendingVoters: counts.attendingVoters,
      inFavour: inFavour - written,
      writtenBefore: written,
    };
    return `${name}：无记名投票，${votes}${isKnown ? toPrintedOutcome(input) : ''}`;
  });
}

function toElectionSentences({ content, counts }: FiledDocument): readonly string[] {
  const { election, countOverride, startsAt } = content;
  if (!election || election.candidates.length === 0) return [];
  const { issued, returned, valid, seats } = election;
  const ballots = `发出选票${issued}张，收回${returned}张，有效${valid}张。`;
  if (countOverride !== null || startsAt === null) return [ballots];
  const result = countElection(toElectionInput(election, toDatePart(startsAt), counts));
  const { outcome, elected, tied, doubtful, openSeats, leastInFavour, leastAttending } = result;
  if (leastInFavour === null) return [ballots];
  const base = `应到有选举权${counts.expectedVoters}人，实到${counts.attendingVoters}人；应选${seats}人，超过半数须${leastInFavour}票。`;
  if (outcome === 'contradiction') return [base + ballots];
  if (outcome === 'no-quorum') return [base + ballots, `到会不足${leastAttending}人，不能选举。`];
  if (outcome === 'void') return [base + ballots, '收回的选票多于发出的，选举无效。'];
  const names = (people: readonly Candidate[]) => people.map(({ name }) => name).join('、');
  const chosen = elected.length === 0 ? '没有人当选' : `当选：${names(elected)}（按得票多少）`;
  const tie = tied.length === 0 ? '' : `；${names(tied)}得票相等，须再次投票`;
  const open = openSeats > 0 && tied.length === 0 ? `；还缺${openSeats}名` : '';
  const doubt =
    doubtful.length === 0 ? '' : `；${names(doubtful)}超过实到的半数，是否当选须请示上级`;
  return [base + ballots, `${chosen}${tie}${open}${doubt}。`];
}
