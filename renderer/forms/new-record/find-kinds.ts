import { recordKindFacts, recordKinds, type RecordKind } from '@shared/domain/record-kind';
import { matchesPinyin, toPinyinKey } from '@shared/roster/pinyin';

/** Kinds whose name has what was typed: Han characters anywhere, or letters of its pinyin. */
export function findKinds(typed: string): readonly RecordKind[] {
  const words = typed.trim();
  if (words === '') return recordKinds;
  return recordKinds.filter((kind) => {
    const { name } = recordKindFacts[kind];
    // 党员大会 is also looked for by its second half, so any part of a name may begin the search.
    const tails = Array.from(name).map((_, index) => Array.from(name).slice(index).join(''));
    return tails.some(
      (tail) => tail.startsWith(words) || matchesPinyin(toPinyinKey(tail, ''), words),
    );
  });
}
