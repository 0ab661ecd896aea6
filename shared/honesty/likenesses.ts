import type { MeetingRecord, RecordContent } from '../domain/record';

import { LEAST_SHARE, sharesWith, toIndex, toReadyText, type LikenessIndex } from './likeness';
import { toPassages, type Passage } from './passages';

/** Two passages that are much alike: one of the record, one of an earlier record or of itself. */
export interface Likeness {
  readonly own: Passage;
  readonly other: Passage;
  /** The record of the other passage; null where both stand in the same one. */
  readonly otherRecord: MeetingRecord | null;
  /** Part of the shorter one that stands in the other, from `LEAST_SHARE` to 1. */
  readonly share: number;
}

/** A record's own passages made ready, once for all comparisons. */
export interface OwnPassages {
  readonly passages: readonly Passage[];
  readonly index: LikenessIndex;
}

/** Makes a record's passages ready; those too short to say anything are left out. */
export function toOwnPassages(content: RecordContent): OwnPassages {
  const ready = toPassages(content).flatMap((passage) => {
    const text = toReadyText(passage.text);
    return text === null ? [] : [{ passage, text }];
  });
  return {
    passages: ready.map(({ passage }) => passage),
    index: toIndex(ready.map(({ text }) => text)),
  };
}

/** What of another record is much like a passage of this one. */
export function findLikenesses(
  { passages, index }: OwnPassages,
  otherRecord: MeetingRecord,
): readonly Likeness[] {
  return toPassages(otherRecord.content).flatMap((other) => {
    const ready = toReadyText(other.text);
    if (ready === null) return [];
    return sharesWith(index, ready).flatMap((share, place): readonly Likeness[] => {
      const own = passages[place];
      return own === undefined || share < LEAST_SHARE ? [] : [{ own, other, otherRecord, share }];
    });
  });
}

/** What a record says of one member and says again of another, as 批评意见 or 整改措施. */
export function findLikenessesWithin({ passages, index }: OwnPassages): readonly Likeness[] {
  return passages.flatMap((other, place) => {
    const ready = index.texts[place];
    if (ready === undefined || other.memberId === null) return [];
    return sharesWith(index, ready).flatMap((share, earlier): readonly Likeness[] => {
      const own = passages[earlier];
      if (own === undefined || earlier >= place || own.memberId === null) return [];
      if (own.memberId === other.memberId || share < LEAST_SHARE) return [];
      return [{ own, other, otherRecord: null, share }];
    });
  });
}

/** The most telling ones: for each own passage the other that is most alike, newest of equals. */
export function keepClosest(likenesses: readonly Likeness[]): readonly Likeness[] {
  const closest = new Map<Passage, Likeness>();
  for (const likeness of likenesses) {
    const known = closest.get(likeness.own);
    if (known === undefined || isCloser(likeness, known)) closest.set(likeness.own, likeness);
  }
  return [...closest.values()];
}

function isCloser(one: Likeness, other: Likeness): boolean {
  if (one.share !== other.share) return one.share > other.share;
  const startOf = ({ otherRecord }: Likeness) => otherRecord?.content.startsAt ?? '';
  return startOf(one) > startOf(other);
}
