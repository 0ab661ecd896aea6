import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { loadBranch, saveBranch } from '@renderer/data/repositories/branches';
import {
  applyElectionOutcome,
  takeBackElectionOutcome,
} from '@renderer/data/repositories/election-outcome';
import { createElection, loadElection } from '@renderer/data/repositories/elections';
import { loadMembers, saveMembers } from '@renderer/data/repositories/members';
import type { Election } from '@shared/domain/election-day';
import { postWordsOn } from '@shared/domain/post-on-date';
import { judgeElection } from '@shared/election/judge-election';
import { planRosterOutcome } from '@shared/election/roster-outcome';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { aReading, anElection, aRound, ballotFor, candidatesNamed } from '@tests/builders/election';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full, holdsPost } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';

const day = '2026-06-17';
const names = ['甲', '乙', '丙', '丁'];
const posts: readonly string[] = ['书记', '组织委员', '', '村委会委员'];
const members = names.map((name, index) =>
  aMember({
    id: idOf(1 + index),
    name,
    states: [belongs(), full(), ...(posts[index] ? [holdsPost(posts[index])] : [])],
  }),
);
const candidates = candidatesNamed(names).map((one, index) => ({
  ...one,
  memberId: idOf(1 + index),
}));

/** 甲, 丙 and 丁 are elected, 丙 becomes 书记. */
function heldElection(overrides: Partial<Election> = {}): Election {
  const reading = aReading(
    Array.from({ length: 4 }, () => ballotFor(candidates, ['甲', '丙', '丁'])),
  );
  const committee = aRound({ candidates, issued: 4, returned: 4, readings: [reading, reading] });
  const standing = candidates.filter(({ name }) => name === '丙');
  const vote = aReading(Array.from({ length: 3 }, () => ballotFor(standing, ['丙'])));
  const secretary = aRound({
    ...{ id: idOf(0x702), office: 'secretary', seats: 1, candidates: standing },
    ...{ issued: 3, returned: 3, readings: [vote, vote] },
  });
  return anElection({
    rounds: [committee, secretary],
    firstMeeting: { heldOn: null, arrivedIds: [idOf(1), idOf(3), idOf(4)] },
    duties: [
      { memberId: idOf(1), post: '组织委员' },
      { memberId: idOf(4), post: '宣传委员' },
    ],
    ...overrides,
  });
}

function planOf(election: Election) {
  const voters = { date: day, expectedElectors: 4, attendingElectors: 4 };
  const judged = judgeElection(election, voters);
  return planRosterOutcome({
    ...{ election, judged, members, branch: aBranch(), newId: () => idOf(0x799) },
  });
}

describe('what an election changes in the roster', () => {
  it('ends the old posts with the day, begins the new ones on it, and leaves others alone', () => {
    const plan = planOf(heldElection());
    expect(plan.obstacles).toEqual([]);
    expect(plan.lines).toEqual([
      '届次：第十二届，2026年6月17日（周三）选出',
      '甲：书记，到2026年6月17日（周三）止',
      '甲：组织委员，从2026年6月17日（周三）起',
      '乙：组织委员，到2026年6月17日（周三）止',
      '丙：书记，从2026年6月17日（周三）起',
      '丁：宣传委员，从2026年6月17日（周三）起',
    ]);
    const after = members.map(
      (member) => plan.members.find(({ id }) => id === member.id) ?? member,
    );
    const wordsOn = (date: string) => after.map((member) => postWordsOn(member, date));
    expect(wordsOn('2026-06-16')).toEqual(['书记', '组织委员', '', '村委会委员']);
    expect(wordsOn('2026-06-18')).toEqual(['组织委员', '', '书记', '村委会委员、宣传委员']);
  });

  it('lets a post that somebody keeps go on', () => {
    const duties = [
      { memberId: idOf(1), post: '书记' },
      { memberId: idOf(4), post: '宣传委员' },
    ];
    expect(planOf(heldElection({ duties })).lines).toContain('甲：书记，连任');
  });

  it('is refused while a seat is open or a duty is not assigned', () => {
    const election = heldElection();
    expect(planOf({ ...election, duties: [] }).obstacles).toEqual(['甲、丁还没有分工。']);
    const open = planOf({ ...election, rounds: election.rounds.slice(0, 1) });
    expect(open.obstacles).toContain('还有名额没有选出，或者计票没有完。');
    expect([open.members, open.lines]).toEqual([[], []]);
  });
});

describe('the outcome in the book', () => {
  let db: BookDatabase;
  beforeEach(async () => {
    db = anEmptyDatabase();
    await saveBranch(db, aBranch());
    await saveMembers(db, members);
    await createElection(db, heldElection());
  });
  afterEach(() => db.delete());

  it('is written once, and taken back whole', async () => {
    const plan = planOf(heldElection());
    const id = heldElection().id;
    expect(await applyElectionOutcome(db, id, plan, FIXED_NOW_MS)).toMatchObject({ ok: true });
    expect((await loadBranch(db))?.terms).toMatchObject([{ name: '第十二届', electedOn: day }]);
    expect((await loadElection(db, id))?.appliedAtMs).toBe(FIXED_NOW_MS);
    expect(await applyElectionOutcome(db, id, plan, FIXED_NOW_MS)).toMatchObject({
      ok: false,
      error: { code: 'election-is-applied' },
    });

    const before = { branch: aBranch(), members };
    await takeBackElectionOutcome(db, id, before, FIXED_NOW_MS);
    expect(await loadMembers(db)).toEqual(members);
    expect(await loadBranch(db)).toEqual(aBranch());
    expect((await loadElection(db, id))?.appliedAtMs).toBeNull();
  });
});
