import { Button } from 'antd';
import { useRef } from 'react';

import type { ElectionRound } from '@shared/domain/election-day';

interface CandidateListProps {
  readonly round: ElectionRound;
  /** Whether ballots were given out, so that nobody comes or goes. */
  readonly isFixed: boolean;
  readonly onMove: (from: number, by: 1 | -1) => void;
  readonly onRemove: (id: string) => void;
}

/** The candidates as the ballot has them. */
export function CandidateList({ round, isFixed, onMove, onRemove }: CandidateListProps) {
  const list = useRef<HTMLOListElement>(null);
  const { office, candidates } = round;
  if (candidates.length === 0) return <p>还没有候选人。</p>;
  const move = (id: string, from: number, by: 1 | -1) => {
    onMove(from, by);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-id="${id}"] [data-move="${by}"]`)?.focus(),
    );
  };
  return (
    <ol ref={list} className="candidates" aria-label="候选人">
      {candidates.map(({ id, name }, index) => (
        <li key={id} className="candidate" data-id={id}>
          <span className="numeric field-hint">{index + 1}</span>
          <span className="candidate-name">{name}</span>
          {isFixed ? null : (
            <span className="actions">
              {office === 'committee' ? null : (
                <>
                  <Button
                    size="small"
                    data-move={-1}
                    disabled={index === 0}
                    aria-label={`上移：${name}`}
                    onClick={() => move(id, index, -1)}
                  >
                    上移
                  </Button>
                  <Button
                    size="small"
                    data-move={1}
                    disabled={index === candidates.length - 1}
                    aria-label={`下移：${name}`}
                    onClick={() => move(id, index, 1)}
                  >
                    下移
                  </Button>
                </>
              )}
              <Button size="small" aria-label={`去掉：${name}`} onClick={() => onRemove(id)}>
                去掉
              </Button>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
