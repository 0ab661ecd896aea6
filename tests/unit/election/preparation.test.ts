import { describe, expect, it } from 'vitest';

import type { Election } from '@shared/domain/election-day';
import { moveItem } from '@shared/election/move-item';
import { stepsOf, withStep } from '@shared/election/step-list';
import {
  isStepOverdue,
  judgeSteps,
  offerStepDay,
  standardSteps,
} from '@shared/rules/election-preparation';
import { anElection } from '@tests/builders/election';

const steps = standardSteps();

function doneOn(days: Readonly<Record<string, string>>) {
  return steps.map((step) => ({ ...step, doneOn: days[step.key] ?? null }));
}

describe('the preparation list', () => {
  it('begins with the standard steps and nothing else', () => {
    expect(steps.map(({ key }) => key)).toEqual([
      ...['request', 'approval', 'committee', 'nomination', 'review'],
      ...['method', 'meeting', 'report', 'handover'],
    ]);
    expect(steps.filter(({ dueOn, doneOn: on, who }) => dueOn ?? on ?? who)).toEqual([]);
  });

  it('offers a day only where something says when it is', () => {
    const offered = steps.flatMap(({ key }) => {
      const offer = offerStepDay(key, '2026-06-25');
      return offer === null ? [] : [[key, offer.on, offer.provision.confidence]];
    });
    expect(offered).toEqual([['request', '2026-05-25', 'secondary']]);
  });

  it('tells what is overdue, not what is done or due today', () => {
    const [step] = steps;
    const overdue = [
      ['2026-06-16', null],
      ['2026-06-17', null],
      ['2026-06-16', '2026-06-17'],
    ].map(([dueOn = null, on = null]) =>
      step ? isStepOverdue({ ...step, dueOn, doneOn: on }, '2026-06-17') : null,
    );
    expect(overdue).toEqual([true, false, false]);
  });

  it('tells a step of the legal chain that was done before the one it follows', () => {
    const inOrder = doneOn({
      request: '2026-05-20',
      approval: '2026-05-28',
      meeting: '2026-06-25',
    });
    const early = doneOn({ request: '2026-05-20', approval: '2026-05-18', meeting: '2026-06-25' });
    expect(judgeSteps(inOrder, '2026-06-25')).toEqual([]);
    expect(judgeSteps(early, '2026-06-25').map(({ message }) => message)).toEqual([
      '“收到上级批复”记在2026年5月18日（周一），早于“报送换届请示”的2026年5月20日（周三）。',
    ]);
  });

  it('has the days of the meeting from the election, and changes them there', () => {
    const election = anElection({ steps: [...steps], heldOn: null });
    const dayOf = (one: Election) => stepsOf(one).find(({ key }) => key === 'meeting');
    expect(dayOf(election)).toMatchObject({ dueOn: '2026-06-17', doneOn: null });
    const held = withStep(election, 'meeting', { doneOn: '2026-06-18', who: '王伟' });
    expect(held).toMatchObject({ plannedOn: '2026-06-17', heldOn: '2026-06-18' });
    expect(dayOf(held)).toMatchObject({ doneOn: '2026-06-18', who: '王伟' });
    const asked = withStep(election, 'request', { dueOn: '2026-05-17' });
    expect(asked).toMatchObject({
      plannedOn: '2026-06-17',
      steps: [{ dueOn: '2026-05-17' }, ...steps.slice(1)],
    });
  });

  it('moves a step by one place and stops at the ends', () => {
    expect(moveItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moveItem(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moveItem(['a', 'b', 'c'], -1, 1)).toEqual(['a', 'b', 'c']);
  });
});
