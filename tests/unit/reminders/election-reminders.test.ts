import { expect, it } from 'vitest';

import { standardSteps } from '@shared/rules/election-preparation';
import { anElection } from '@tests/builders/election';
import { reminderLines } from '@tests/builders/reminder-facts';

const steps = standardSteps().map((step) =>
  step.key === 'request' ? { ...step, dueOn: '2026-11-17' } : step,
);

it('reminds of a step of an election whose day is past', () => {
  expect(reminderLines({ elections: [anElection({ steps })] })).toContainEqual(
    'now 第十二届换届准备清单里过了日子还没有办的：报送换届请示。',
  );
});

it('reminds of no step that is done, or due today', () => {
  const done = steps.map((step) => ({ ...step, doneOn: step.dueOn }));
  const elections = [anElection({ steps: done }), anElection({ steps })];
  expect(reminderLines({ elections, today: '2026-11-17' }).join()).not.toContain('换届准备');
});
