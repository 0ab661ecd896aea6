import { Button } from 'antd';
import type { ReactNode } from 'react';

import type { Counted } from '@shared/handover/list/to-handover-list';

import { ProblemNote } from '../../../ui/problem-note';

import type { Counting } from './use-counted';

interface CountedGateProps {
  readonly counting: Counting;
  readonly children: (counted: Counted) => ReactNode;
}

/** What needs the counting: shown when it is done, else how far it is or why it failed. */
export function CountedGate({ counting: { state, recount }, children }: CountedGateProps) {
  if (state.kind === 'counted') return children(state.counted);
  if (state.kind === 'failed') {
    return (
      <div className="sheet stack">
        <ProblemNote problem={state.problem} />
        <div className="actions">
          <Button onClick={recount}>再清点一次</Button>
        </div>
      </div>
    );
  }
  const { done, total } = state;
  return (
    <div className="sheet" role="status">
      <p>正在清点记录簿{total === 0 ? '' : `：${done}/${total}`}……</p>
      <progress className="progress" aria-label="清点进度" max={Math.max(1, total)} value={done} />
    </div>
  );
}
