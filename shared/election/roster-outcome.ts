import type { Branch } from '../domain/branch';
import { formatDate } from '../domain/calendar';
import type { Election } from '../domain/election-day';
import type { Member, MemberState } from '../domain/member';
import { covers } from '../domain/period';
import { isCommitteePost } from '../domain/post-on-date';
import type { LocalDate } from '../domain/schema';
import type { NewId } from '../util/ids';

import type { ElectedPerson, JudgedElection } from './judge-election';
import { officeNames } from './rounds';
import { findNextStep } from './next-step';

/** What an election changes in the roster and in the list of terms, before anything is written. */
export interface RosterOutcome {
  /** Why nothing can be written yet, as Chinese sentences; empty if all is there. */
  readonly obstacles: readonly string[];
  /** What will change, one sentence each, in the order of the list. */
  readonly lines: readonly string[];
  /** Those whose posts change, as they will be. */
  readonly members: readonly Member[];
  readonly branch: Branch;
}

interface OutcomeSource {
  readonly election: Election;
  readonly judged: JudgedElection;
  readonly members: readonly Member[];
  readonly branch: Branch;
  readonly newId: NewId;
}

type Post = Extract<MemberState, { readonly kind: 'post' }>;

/** The posts that the election gives: 书记 and 副书记 by vote, the others as 分工 assigned them. */
function toPosts(election: Election, judged: JudgedElection): ReadonlyMap<string, Set<string>> {
  const posts = new Map<string, Set<string>>();
  const give = (memberId: string | null, post: string) => {
    if (memberId === null || post === '') return;
    posts.set(memberId, (posts.get(memberId) ?? new Set()).add(post));
  };
  for (const { memberId, office } of judged.elected) {
    if (office !== 'committee') give(memberId, officeNames[office]);
  }
  for (const { memberId, post } of election.duties) {
    if (judged.elected.some((one) => one.memberId === memberId)) give(memberId, post.trim());
  }
  return posts;
}

function findObstacles(
  { election, judged }: OutcomeSource,
  posts: ReadonlyMap<string, Set<string>>,
): readonly string[] {
  const unnamed = judged.elected.filter(({ memberId }) => memberId === null);
  const idle = judged.elected.filter(({ memberId }) => memberId !== null && !posts.has(memberId));
  const names = (people: readonly ElectedPerson[]) => people.map(({ name }) => name).join('、');
  const cases: readonly (readonly [boolean, string])[] = [
    [findNextStep(judged).kind !== 'done', '还有名额没有选出，或者计票没有完。'],
    [election.heldOn === null, '没有填选举日期。'],
    [election.termName.trim() === '', '没有填届次，如 第十二届。'],
    [unnamed.length > 0, `${names(unnamed)}是另选的，还没有指明是名册里的哪一位。`],
    [idle.length > 0, `${names(idle)}还没有分工。`],
  ];
  return cases.flatMap(([isCase, sentence]) => (isCase ? [sentence] : []));
}

/** Whether a post of the committee is held on a day and would go on after it. */
const goesOn = (state: MemberState, day: LocalDate): state is Post =>
  state.kind === 'post' &&
  covers(state, day) &&
  (state.to === null || state.to > day) &&
  isCommitteePost(state.post);

/**
 * Posts of the old committee end with the day of the election, whose meeting it still leads; the
 * new ones begin on it. A post that somebody keeps goes on. Other posts are left alone.
 */
function changePosts(
  member: Member,
  given: ReadonlySet<string>,
  day: LocalDate,
): { readonly states: MemberState[]; readonly lines: readonly string[] } {
  const kept = new Set(member.states.filter((state) => goesOn(state, day)).map(({ post }) => post));
  const lines: string[] = [];
  const states = member.states.map((state): MemberState => {
    if (!goesOn(state, day)) return state;
    if (given.has(state.post)) {
      lines.push(`${member.name}：${state.post}，连任`);
      return state;
    }
    lines.push(`${member.name}：${state.post}，到${formatDate(day)}止`);
    return { ...state, to: day };
  });
  for (const post of given) {
    if (kept.has(post)) continue;
    lines.push(`${member.name}：${post}，从${formatDate(day)}起`);
    states.push({ kind: 'post', from: day, to: null, post });
  }
  return { states, lines };
}

/** Says what an election changes; the user looks at it before anything is written. */
export function planRosterOutcome(source: OutcomeSource): RosterOutcome {
  const { election, judged, members, branch, newId } = source;
  const posts = toPosts(election, judged);
  const obstacles = findObstacles(source, posts);
  const { heldOn } = election;
  if (obstacles.length > 0 || heldOn === null) return { obstacles, lines: [], members: [], branch };
  const termName = election.termName.trim();
  const isKnown = branch.terms.some(({ electedOn }) => electedOn === heldOn);
  const term = { id: newId(), name: termName, electedOn: heldOn, extension: null, note: '' };
  const lines = [
    isKnown
      ? `届次：${formatDate(heldOn)}的已经登记，不再添加`
      : `届次：${termName}，${formatDate(heldOn)}选出`,
  ];
  const changed = members.flatMap((member) => {
    const given = posts.get(member.id) ?? new Set<string>();
    const outcome = changePosts(member, given, heldOn);
    lines.push(...outcome.lines);
    const isSame =
      outcome.states.length === member.states.length &&
      outcome.states.every((state, index) => state === member.states[index]);
    return isSame ? [] : [{ ...member, states: outcome.states }];
  });
  const terms = isKnown ? branch.terms : [...branch.terms, term];
  return { obstacles, lines, members: changed, branch: { ...branch, terms } };
}
