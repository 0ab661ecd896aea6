/**
 * Months of a year in words, neighbours joined, as 2月、5月至7月.
 *
 * @param months - 1 to 12, rising.
 */
export function toMonthWords(months: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run?.last === month - 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs
    .map(({ first, last }) => {
      if (first === last) return `${first}月`;
      return last === first + 1 ? `${first}月、${last}月` : `${first}月至${last}月`;
    })
    .join('、');
}
