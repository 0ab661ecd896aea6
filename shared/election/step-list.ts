import type { Election, ElectionStep } from '../domain/election-day';

/** The step that is the meeting itself: its days are those of the election, entered once. */
const meetingKey = 'meeting';

/** The preparation list with the days of the meeting as the election has them. */
export function stepsOf({ steps, plannedOn, heldOn }: Election): readonly ElectionStep[] {
  return steps.map((step) =>
    step.key === meetingKey ? { ...step, dueOn: plannedOn, doneOn: heldOn } : step,
  );
}

/** Changes one step; of the meeting itself the days are changed where the election has them. */
export function withStep(
  election: Election,
  key: string,
  changes: Partial<ElectionStep>,
): Election {
  const { dueOn, doneOn, ...rest } = changes;
  const isMeeting = key === meetingKey;
  const steps = election.steps.map((step) =>
    step.key === key ? { ...step, ...(isMeeting ? rest : changes) } : step,
  );
  if (!isMeeting) return { ...election, steps };
  return {
    ...election,
    steps,
    ...(dueOn === undefined ? {} : { plannedOn: dueOn }),
    ...(doneOn === undefined ? {} : { heldOn: doneOn }),
  };
}
