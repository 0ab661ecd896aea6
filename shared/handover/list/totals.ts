import { handoverMedia, handoverMediumNames, type HandoverMedium } from '../../domain/handover';

/** Something that is counted on the list. */
export interface Countable {
  readonly medium: HandoverMedium;
  /** Null while nobody counted it. */
  readonly count: number | null;
  readonly unit: string;
}

/** What the rows of one medium and unit add up to. */
export interface UnitTotal {
  readonly medium: HandoverMedium;
  readonly unit: string;
  readonly count: number;
}

/** Totals by medium and unit, in the order of media and then in that of the rows. */
export function toTotals(rows: readonly Countable[]): readonly UnitTotal[] {
  return handoverMedia.flatMap((medium) => {
    const sums = new Map<string, number>();
    for (const { unit, count } of rows.filter((row) => row.medium === medium)) {
      if (count !== null) sums.set(unit, (sums.get(unit) ?? 0) + count);
    }
    return [...sums].map(([unit, count]) => ({ medium, unit, count }));
  });
}

/** As 纸质3本、12份；实物1枚; empty where nothing is counted. */
export function toTotalWords(totals: readonly UnitTotal[]): string {
  return handoverMedia
    .map((medium) => {
      const own = totals.filter((total) => total.medium === medium);
      const counts = own.map(({ unit, count }) => `${count}${unit === '' ? '（未写单位）' : unit}`);
      return own.length === 0 ? '' : `${handoverMediumNames[medium]}${counts.join('、')}`;
    })
    .filter((words) => words !== '')
    .join('；');
}
