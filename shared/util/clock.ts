/** Reads the present; passed in wherever time matters, so that tests can fix it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly nowMs: () => number;
  /** Local wall time as `YYYY-MM-DDTHH:mm`, without zone. */
  readonly nowLocal: () => string;
}
