import type { ElectionStep } from '../domain/election-day';

/** Replaces one step of a list by what becomes of it. */
export function changeStep(
  steps: readonly ElectionStep[],
  key: string,
  changes: Partial<ElectionStep>,
): ElectionStep[] {
  return steps.map((step) => (step.key === key ? { ...step, ...changes } : step));
}

/** Moves a step one place up (-1) or down (1); at an end nothing changes. */
export function moveStep(steps: readonly ElectionStep[], key: string, by: 1 | -1): ElectionStep[] {
  const from = steps.findIndex((step) => step.key === key);
  const [step, other] = [steps[from], steps[from + by]];
  if (step === undefined || other === undefined) return [...steps];
  return steps.with(from, other).with(from + by, step);
}
