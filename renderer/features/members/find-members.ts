import type { Member } from '@shared/domain/member';
import { matchesPinyin, toPinyinKey } from '@shared/roster/pinyin';

/** Members whose name holds what was typed, or begins with it by pinyin; all if nothing is typed. */
export function findMembers(members: readonly Member[], typed: string): readonly Member[] {
  const text = typed.trim();
  if (text === '') return members;
  return members.filter(
    (member) =>
      member.name.includes(text) ||
      member.substituteName.includes(text) ||
      member.secondScriptName.startsWith(text) ||
      matchesPinyin(toPinyinKey(member.name, member.nameReading), text),
  );
}
