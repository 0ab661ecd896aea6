/** The steps of a 移交, in the order in which they are taken; some show what the book holds now. */
export const steps = [
  { path: 'held', name: '清点', isCounted: true },
  { path: 'items', name: '纸质和实物', isCounted: false },
  { path: 'gaps', name: '缺口', isCounted: true },
  { path: 'list', name: '交接单', isCounted: false },
  { path: 'package', name: '移交包', isCounted: false },
  { path: 'confirm', name: '签字、确认', isCounted: false },
] as const;

export type StepPath = (typeof steps)[number]['path'];

export function toStepAddress(handoverId: string, path: StepPath): string {
  return `/handover/${handoverId}/${path}`;
}

/** The step after one; null after the last. */
export function nextStep(path: StepPath): (typeof steps)[number] | null {
  return steps[steps.findIndex((step) => step.path === path) + 1] ?? null;
}
