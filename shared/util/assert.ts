/**
 * Marks a branch that the types say cannot be reached.
 *
 * @throws {Error} Always; reaching it means that data escaped its schema.
 */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}

/**
 * Narrows away null and undefined where the caller knows better than the types.
 *
 * @param why - The reason why the value cannot be absent; it is the error's text.
 * @throws {Error} If the value is absent.
 */
export function assertPresent<Value>(value: Value, why: string): NonNullable<Value> {
  if (value === null || value === undefined) throw new Error(why);
  return value;
}
