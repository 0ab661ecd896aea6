import { Button } from 'antd';

import type { Problem } from '@shared/util/result';

import './refusal-list.css';

interface RefusalListProps {
  readonly refusals: readonly Problem[];
  readonly onDismiss: () => void;
}

/** Which files could not be taken in and why; stays until dismissed. What is safe is said once. */
export function RefusalList({ refusals, onDismiss }: RefusalListProps) {
  if (refusals.length === 0) return null;
  return (
    <div className="note note-problem refusal-list" role="alert">
      <p>
        <strong>有 {refusals.length} 个文件没有加入：</strong>
      </p>
      <ul>
        {refusals.map((problem, index) => (
          <li key={index}>
            {problem.what}
            {refusals.findIndex(({ safe }) => safe === problem.safe) === index ? problem.safe : ''}
            {problem.next}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={onDismiss}>
        知道了
      </Button>
    </div>
  );
}
