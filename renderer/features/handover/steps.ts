/** The steps of a 移交, in the order in which they are taken. */
export const steps = [{ path: 'list', name: '交接单' }] as const;

export type StepPath = (typeof steps)[number]['path'];

export function toStepAddress(handoverId: string, path: StepPath): string {
  return `/handover/${handoverId}/${path}`;
}
