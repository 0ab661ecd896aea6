import { explainOutcome, votesNeeded } from '@shared/domain/vote-outcome';
import { expect, it } from 'vitest';

it.each([
  [16, 9],
  [17, 9],
  [1, 1],
  [43, 22],
])('needs of %i expected voters %i votes', (voters, needed) => {
  expect(votesNeeded(voters)).toBe(needed);
});

it('says with its arithmetic that exactly half fails', () => {
  const vote = { method: 'show-of-hands', inFavour: 8, against: 2, abstained: 0 } as const;
  expect(explainOutcome(vote, 16)).toBe('应到有表决权16人，超过半数须9票，赞成8票，未通过。');
  expect(explainOutcome({ ...vote, inFavour: 9 }, 16)).toContain('赞成9票，通过。');
});
