import { useLiveQuery } from 'dexie-react-hooks';

/**
 * Follows a query: the value now and after each change, `undefined` until the first answer.
 *
 * @param query - Reads through repositories only; every table it reads is watched.
 * @param inputs - What the query depends on besides the tables.
 */
export function useLive<Value>(query: () => Promise<Value>, inputs: unknown[]): Value | undefined {
  return useLiveQuery(query, inputs);
}
