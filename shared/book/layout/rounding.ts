/** Lengths on a page are kept to hundredths of a point: 0.004 mm, far below any printer. */
export function toRounded(points: number): number {
  return Math.round(points * 100) / 100;
}
