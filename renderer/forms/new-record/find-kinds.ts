import type { KindChoice } from '@shared/domain/kinds-of-record';
import type { OwnKind } from '@shared/domain/own-kind';
import { recordKindFacts, recordKinds } from '@shared/domain/record-kind';
import { matchesPinyin, toPinyinKey } from '@shared/roster/pinyin';

/** A kind as the chooser shows it. */
export interface OfferedKind {
  readonly choice: KindChoice;
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
}

/** What can be chosen: the built-in kinds, then the user's own that are still in use. */
export function toOfferedKinds(ownKinds: readonly OwnKind[]): readonly OfferedKind[] {
  return [
    ...recordKinds.map((kind): OfferedKind => {
      const { name, purpose } = recordKindFacts[kind];
      return { choice: kind, key: kind, name, purpose };
    }),
    ...ownKinds
      .filter(({ isRetired }) => !isRetired)
      .map((own): OfferedKind => ({
        choice: own,
        key: own.id,
        name: own.name,
        purpose: own.purpose,
      })),
  ];
}

/** Kinds whose name has what was typed: Han characters anywhere, or letters of its pinyin. */
export function findKinds(
  typed: string,
  offered: readonly OfferedKind[] = toOfferedKinds([]),
): readonly OfferedKind[] {
  const words = typed.trim();
  if (words === '') return offered;
  return offered.filter(({ name }) => {
    // 党员大会 is also looked for by its second half, so any part of a name may begin the search.
    const tails = Array.from(name).map((_, index) => Array.from(name).slice(index).join(''));
    return tails.some(
      (tail) => tail.startsWith(words) || matchesPinyin(toPinyinKey(tail, ''), words),
    );
  });
}
