import type { Handover, HandoverPackage, HandoverSupplement } from '../domain/handover';

/** The 补交 that a handover is open for; null before the confirmation and after the last 补交. */
export function findOpen({ supplements }: Handover): HandoverSupplement | null {
  return supplements.find(({ confirmedAtMs }) => confirmedAtMs === null) ?? null;
}

/** The package that waits for its confirmation: that of the open 补交, or the handover's own. */
export function findPresentPackage(handover: Handover): HandoverPackage | null {
  const open = findOpen(handover);
  return open === null ? handover.package : open.package;
}

/** The package that was confirmed last. */
export function findLastPackage({ supplements, package: own }: Handover): HandoverPackage | null {
  return supplements.at(-1)?.package ?? own;
}
