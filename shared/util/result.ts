/** An outcome that is a value or a failure; failures cross every boundary as data. */
export type Result<Value, Failure = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/**
 * A failure in the user's words: what happened, what is safe, what to do next.
 * `code` is stable and in kebab-case, for tests and logs; the three sentences are Chinese.
 */
export interface Problem {
  readonly code: string;
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

/** Wraps a value as success. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a failure. */
export function fail<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}

/** The sentences of a problem as one line, in the order in which a user needs them. */
export function toSentence(problem: Problem): string {
  return [problem.what, problem.safe, problem.next].filter((part) => part !== '').join('');
}
