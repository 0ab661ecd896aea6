/** Lengths on a page are kept to hundredths of a point: 0.004 mm, far below any printer. */
export function toRounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** As `toRounded`, never more than the length: for what must fit a room that it was made for. */
export function toRoundedDown(points: number): number {
  return Math.floor(points * 100) / 100;
}
