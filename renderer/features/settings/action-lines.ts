/** Splits a list of actions as typed, one a line, into its items; empty lines and repeats go. */
export function toActions(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** The sentence for a list with a line that is too long to print on one; undefined if all fit. */
export function findTooLong(text: string): string | undefined {
  const isTooLong = toActions(text).some((line) => line.length > 200);
  return isTooLong ? '有一行超过 200 个字' : undefined;
}
