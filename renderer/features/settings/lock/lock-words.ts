import { SHORTEST_PASSPHRASE, type IdleMinutes } from '@shared/lock/window-lock';

export function toIdleWords(minutes: IdleMinutes): string {
  return minutes === null ? '不自动锁' : `${minutes} 分钟没有动静`;
}

/** What is wrong with a new passphrase; undefined if nothing is. */
export function findPassphraseFault(passphrase: string): string | undefined {
  if (passphrase.length < SHORTEST_PASSPHRASE) return `口令至少要 ${SHORTEST_PASSPHRASE} 个字符`;
  if (new Set(passphrase).size < 3) return '这个口令太容易猜，请换一个';
  return undefined;
}
