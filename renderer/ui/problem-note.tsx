import type { Problem } from '@shared/util/result';

/** A failure in three sentences: what happened, what is safe, what to do. */
export function ProblemNote({ problem }: { readonly problem: Problem }) {
  return (
    <div className="note note-problem" role="alert">
      <p>
        <strong>{problem.what}</strong>
      </p>
      <p>{problem.safe}</p>
      <p>{problem.next}</p>
    </div>
  );
}
