import type { CandidateTally } from './count-reading';
import type { JudgedRound } from './judge-round';

/** What became of somebody in a round; nobody is said to be elected whom the rules do not elect. */
export function describeVerdict(
  { elected, tied, doubtful }: Pick<JudgedRound, 'elected' | 'tied' | 'doubtful'>,
  { id }: Pick<CandidateTally, 'id'>,
): string {
  const isIn = (people: readonly CandidateTally[]) => people.some((one) => one.id === id);
  if (isIn(elected)) return '当选';
  if (isIn(tied)) return '票数相等，再次投票';
  return isIn(doubtful) ? '请向上级核实' : '未当选';
}
