import type { ElectionStep } from '../domain/election-day';

/** Replaces one step of a list by what becomes of it. */
export function changeStep(
  steps: readonly ElectionStep[],
  key: string,
  changes: Partial<ElectionStep>,
): ElectionStep[] {
  return steps.map((step) => (step.key === key ? { ...step, ...changes } : step));
}
