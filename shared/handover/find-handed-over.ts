import type { Handover, HandoverSupplement } from '../domain/handover';
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
  const passedOn = findOwn(handovers, takeovers).filter(
    ({ confirmedAtMs, supplements }) =>
      confirmedAtMs !== null &&
      supplements.every((supplement) => supplement.confirmedAtMs !== null),
  );
  return passedOn.toSorted((one, other) => other.changedAtMs - one.changedAtMs)[0] ?? null;
}

/** A handover that was confirmed, and the 补交 for which its book is open again. */
export interface OpenSupplement {
  readonly handover: Handover;
  readonly supplement: HandoverSupplement;
}

/** The 补交 that is open; null if there is none. */
export function findOpenSupplement(
  handovers: readonly Handover[],
  takeovers: readonly Takeover[],
): OpenSupplement | null {
  for (const handover of findOwn(handovers, takeovers)) {
    const supplement = handover.supplements.find(({ confirmedAtMs }) => confirmedAtMs === null);
    if (handover.confirmedAtMs !== null && supplement) return { handover, supplement };
  }
  return null;
}

function findOwn(
  handovers: readonly Handover[],
  takeovers: readonly Takeover[],
): readonly Handover[] {
  const cameBy = new Set(takeovers.map(({ document }) => document.handoverId));
  return handovers.filter(({ id }) => !cameBy.has(id));
}
