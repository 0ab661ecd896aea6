/** The steps of a 移交, in the order in which they are taken. */
export const steps = [
  { path: 'held', name: '清点', isWritten: false },
  { path: 'items', name: '纸质和实物', isWritten: true },
  { path: 'gaps', name: '缺口', isWritten: false },
  { path: 'list', name: '交接单', isWritten: true },
  { path: 'package', name: '移交包', isWritten: false },
  { path: 'confirm', name: '签字、确认', isWritten: false },
] as const;

export type StepPath = (typeof steps)[number]['path'];

export function toStepAddress(handoverId: string, path: StepPath): string {
  return `/handover/${handoverId}/${path}`;
}

/** The step after one; null after the last. */
export function nextStep(path: StepPath): (typeof steps)[number] | null {
  return steps[steps.findIndex((step) => step.path === path) + 1] ?? null;
}
