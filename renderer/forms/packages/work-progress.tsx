import { Button } from 'antd';

import { toTimeLeftWords } from './size-words';
import './packages.css';

/** Long work as it is shown; `part` is null while its end is not known. */
export interface ShownWork {
  readonly words: string;
  readonly part: number | null;
  readonly elapsedMs: number;
}

interface WorkProgressProps extends ShownWork {
  /** Left out where the work can no longer be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

/** What is being done, how far it is, how long it takes, and the way to stop it. */
export function WorkProgress({ words, part, elapsedMs, onCancel }: WorkProgressProps) {
  const left = part === null ? null : toTimeLeftWords(part, elapsedMs);
  return (
    <div className="work-progress">
      <p role="status">{words}……</p>
      {part === null ? (
        <progress className="progress" aria-label={words} />
      ) : (
        <progress className="progress" aria-label={words} value={part} max={1} />
      )}
      <span className="field-hint numeric work-progress-left">
        {part === null ? '' : `${Math.floor(part * 100)}%`}
        {left === null ? '' : `，${left}`}
      </span>
      {onCancel === undefined ? null : <Button onClick={onCancel}>取消</Button>}
    </div>
  );
}
