/**
 * Formats of days that a file names by number alone and that mean something else in every edition;
 * those of the Chinese one are what a roster typed in China has. The library shows them all as
 * month/day/year, and 1985年6月, typed without a day, would come out with one.
 *
 * @see ECMA-376 Part 1, 18.8.30 (numFmt), its table for Chinese.
 */
export const chineseDateFormats: readonly (readonly [id: number, code: string])[] = [
  ...[27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
];
