import type { ElectionRound } from '@shared/domain/election-day';

import type { ElectionPartProps } from '../use-election';

/** What the parts of one round on the page are given. */
export interface RoundProps extends ElectionPartProps {
  readonly round: ElectionRound;
}
