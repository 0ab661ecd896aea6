import type { ElectionRound, ReadBallot } from '@shared/domain/election-day';
import { abstainOnAll, toggleMark, toggleVoid } from '@shared/election/mark-ballot';

/** What a key means while ballots are read. */
export type BallotKey =
  | { readonly kind: 'ballot'; readonly ballot: ReadBallot }
  | { readonly kind: 'next' | 'undo' | 'earlier' | 'later' | 'last' | 'write-in' };

interface PressedKey {
  /** Place of the key, which is the same with every input method. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const moves: Readonly<Record<string, Exclude<BallotKey['kind'], 'ballot'>>> = {
  Enter: 'next',
  NumpadEnter: 'next',
  Backspace: 'undo',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  End: 'last',
  KeyL: 'write-in',
};

/**
 * Reads a key: 1 to 9 赞成, with Shift 不赞成, 0 or space 弃权 on everybody, F 废票, L 另选他人.
 *
 * @returns null for a key that means nothing here.
 */
export function readBallotKey(
  round: ElectionRound,
  ballot: ReadBallot,
  { code, shiftKey, ctrlKey, altKey, metaKey }: PressedKey,
): BallotKey | null {
  if (ctrlKey && code === 'KeyZ') return { kind: 'undo' };
  if (ctrlKey || altKey || metaKey) return null;
  if (code === 'Space') return { kind: 'ballot', ballot: abstainOnAll(round) };
  if (code === 'KeyF') return { kind: 'ballot', ballot: toggleVoid(ballot) };
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit === undefined) {
    const kind = moves[code];
    return kind === undefined ? null : { kind };
  }
  if (digit === '0') return { kind: 'ballot', ballot: abstainOnAll(round) };
  const candidate = round.candidates[Number(digit) - 1];
  if (candidate === undefined) return null;
  const mark = shiftKey ? 'against' : 'for';
  return { kind: 'ballot', ballot: toggleMark(ballot, candidate.id, mark) };
}
