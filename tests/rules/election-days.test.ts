import type { Election, ElectionRound, ReadBallot } from '@shared/domain/election-day';
import { judgeElection, type JudgedElection } from '@shared/election/judge-election';
import type { Voters } from '@shared/election/judge-round';
import { beginRound, findNextStep, type NextStep } from '@shared/election/next-step';

import { aReading, anElection, aRound, ballotFor, candidatesNamed } from '../builders/election';
import { idOf } from '../builders/ids';

import { runCases, type Facts } from './case-table';
import { isHalfOrMore, modelRound, type ModelResult, type ModelRound } from './election-model';

/** What the first, second and third vote are called in the table. */
const votes = ['选票', '再投', '三投'] as const;
const officeNames = { committee: '委员', secretary: '书记', 'deputy-secretary': '副书记' } as const;

/** 甲乙丙*9、空*2、废*1: each ballot as the names it votes for; null one that is void. */
function readBallots(facts: Facts, name: string): readonly (readonly string[] | null)[] {
  return facts.words(name).flatMap((entry) => {
    const [words = '', count = '1'] = entry.split('*');
    const ballot = words === '废' ? null : words === '空' ? [] : Array.from(words);
    return Array.from({ length: Number(count) }, () => ballot);
  });
}

const numbered = (facts: Facts, name: string, vote: number) =>
  facts.count(vote === 0 ? name : `${votes[vote] ?? ''}${name}`);

function fillRound(round: ElectionRound, facts: Facts, vote: number): ElectionRound {
  const ballots = readBallots(facts, votes[vote] ?? '');
  const toRead = (names: readonly string[] | null): ReadBallot =>
    names === null
      ? { marks: {}, writtenIn: [], isVoid: true }
      : ballotFor(round.candidates, names);
  const reading = aReading(ballots.map(toRead));
  const answer = facts.word('答复');
  const consent = facts.word('同意');
  return {
    ...round,
    issued: numbered(facts, '发出', vote) || facts.count('到会'),
    returned: numbered(facts, '收回', vote) || ballots.length,
    readings: [reading, reading],
    superiorAnswer:
      answer === ''
        ? null
        : { by: '镇党委', on: '2026-06-18', answer, isElected: answer === '当选' },
    consentToFewerSeats: consent === '' ? null : Number(consent),
  };
}

interface Held {
  readonly election: Election;
  readonly judged: JudgedElection;
  readonly step: NextStep;
  readonly voters: Voters;
}

/** Holds the votes of a case one after the other, each as the one before says. */
function hold(facts: Facts): Held {
  const office = facts.word('选举') === '书记' ? 'secretary' : 'committee';
  const first = aRound({
    office,
    seats: facts.count('应选'),
    candidates: candidatesNamed(facts.words('候选人')),
  });
  const voters: Voters = {
    date: '2026-06-17',
    expectedElectors: facts.count('应到'),
    attendingElectors: facts.count('到会'),
  };
  let election = anElection({ rounds: [fillRound(first, facts, 0)] });
  let judged = judgeElection(election, voters);
  let step = findNextStep(judged);
  for (let vote = 1; facts.word(votes[vote] ?? '') !== ''; vote += 1) {
    if (step.kind !== 'vote') throw new Error(`${facts.text}: no vote is due`);
    let next = 0x720 + vote * 16;
    const round = beginRound(step.next, () => idOf((next += 1)));
    election = { ...election, rounds: [...election.rounds, fillRound(round, facts, vote)] };
    judged = judgeElection(election, voters);
    step = findNextStep(judged);
  }
  return { election, judged, step, voters };
}

const namesOf = (people: readonly { readonly name: string }[]) =>
  people.map(({ name }) => name).join('');
const order = '甲乙丙丁戊己';
const inOrder = (names: Iterable<string>) =>
  [...names].sort((one, other) => order.indexOf(one) - order.indexOf(other)).join('');

function describeStep(step: NextStep): string {
  switch (step.kind) {
    case 'stop':
      return step.judged.outcome === 'no-quorum' ? '到会不足' : '数字有矛盾';
    case 'ask':
      return `请向上级核实${inOrder(namesOf(step.judged.doubtful))}`;
    case 'vote': {
      const { office, seats, candidates, reason } = step.next;
      const who = inOrder(namesOf(candidates));
      const consent = step.leastConsent === null ? '' : `，或${step.leastConsent}人同意减少名额`;
      return `${reason}，${officeNames[office]}${seats}名${who === '' ? '' : `（${who}）`}${consent}`;
    }
    case 'elect-posts':
      return '选满，由新支委会选书记';
    case 'done':
      return '选满';
    case 'begin':
    case 'finish':
      throw new Error(step.kind);
  }
}

function describeDay({ judged, step }: Held): string {
  const last = judged.rounds.at(-1);
  const isLeftOut = last?.outcome === 'fewer-seats';
  const who = inOrder(namesOf(judged.elected));
  return [
    isLeftOut ? `减少${last.openSeats}个名额` : describeStep(step),
    ...(who === '' ? [] : [`当选${who}`]),
  ].join('；');
}

/** The same by the model, which is told nothing but the case. */
function describeByModel(facts: Facts): string {
  const [expected, attending] = [facts.count('应到'), facts.count('到会')];
  const isSecretary = facts.word('选举') === '书记';
  const answer = facts.word('答复');
  const elected: string[] = [];
  let [seats, candidates] = [facts.count('应选'), facts.words('候选人')];
  let isTieVote = false;
  let text = '';
  for (let vote = 0; facts.word(votes[vote] ?? '') !== ''; vote += 1) {
    const ballots = readBallots(facts, votes[vote] ?? '');
    const round: ModelRound = {
      ...{ seats, candidates, ballots, expected, attending, isTieVote },
      issued: numbered(facts, '发出', vote) || attending,
      returned: numbered(facts, '收回', vote) || ballots.length,
      answer: answer === '' ? null : answer === '当选',
    };
    const result = modelRound(round);
    elected.push(...result.elected);
    const open = seats - result.elected.length;
    text = describeModel(result, { round, open, elected, facts, isSecretary });
    if (result.outcome === 'void') continue;
    isTieVote = result.outcome === 'tied';
    candidates = isTieVote ? result.tied : candidates.filter((name) => !elected.includes(name));
    seats = open;
  }
  return [text, ...(elected.length === 0 ? [] : [`当选${inOrder(elected)}`])].join('；');
}

function describeModel(
  { outcome, tied, doubtful }: ModelResult,
  about: {
    readonly round: ModelRound;
    readonly open: number;
    readonly elected: readonly string[];
    readonly facts: Facts;
    readonly isSecretary: boolean;
  },
): string {
  const { round, open, elected, facts, isSecretary } = about;
  const office = isSecretary ? '书记' : '委员';
  switch (outcome) {
    case 'complete':
      return isSecretary ? '选满' : '选满，由新支委会选书记';
    case 'no-quorum':
      return '到会不足';
    case 'contradiction':
      return '数字有矛盾';
    case 'void':
      return `收回的选票多于发出的，重新选举，${office}${round.seats}名（${inOrder(round.candidates)}）`;
    case 'tied':
      return `票数相等，再次投票，${office}${open}名（${inOrder(tied)}）`;
    case 'ask':
      return `请向上级核实${inOrder(doubtful)}`;
    case 'too-few':
      break;
  }
  const consent = facts.word('同意');
  if (elected.length > 0 && consent !== '' && isHalfOrMore(Number(consent), round.expected)) {
    return `减少${open}个名额`;
  }
  const rest = isSecretary ? [] : round.candidates.filter((name) => !elected.includes(name));
  let least = 0;
  while (!isHalfOrMore(least, round.expected)) least += 1;
  const orFewer = elected.length > 0 ? `，或${least}人同意减少名额` : '';
  const who = rest.length === 0 ? '' : `（${inOrder(rest)}）`;
  return `当选人不足，另行选举，${office}${open}名${who}${orFewer}`;
}

runCases('election-days.md', (facts) => {
  const held = hold(facts);
  const [said, modelled] = [describeDay(held), describeByModel(facts)];
  if (said !== modelled) throw new Error(`${facts.text}\n${said}\nmodel: ${modelled}`);
  const last = held.judged.rounds.at(-1);
  return { basis: last?.result?.provisions ?? [null], result: said };
});
