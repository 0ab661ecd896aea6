import type { Handover } from '../domain/handover';
import type { Takeover } from '../domain/takeover';

/**
 * The handover by which a book has passed on, so that it is read-only (已移交): confirmed by the
 * receiver, and not open for a 补交. A handover that a link of the book's own chain names was the
 * predecessor's: the book came by it and is not bound by it.
 */
export function findHandedOver(
  handovers: readonly Handover[],
  takeovers: readonly Takeover[],
): Handover | null {
  const cameBy = new Set(takeovers.map(({ document }) => document.handoverId));
  const passedOn = handovers.filter(
    ({ id, confirmedAtMs, supplements }) =>
      confirmedAtMs !== null &&
      !cameBy.has(id) &&
      supplements.every((supplement) => supplement.confirmedAtMs !== null),
  );
  return passedOn.toSorted((one, other) => other.changedAtMs - one.changedAtMs)[0] ?? null;
}
