import type { PlanItem } from '../domain/plan';
import type { BuiltInKind } from '../domain/record-kind';

/** A theme for a kind and a month, from last year's plan or a list. */
export interface ThemeSource {
  readonly month: number;
  readonly kind: BuiltInKind;
  readonly theme: string;
}

/** A theme that can be taken over into a line that has none. */
export interface ThemeOffer {
  readonly itemId: string;
  readonly month: number;
  readonly kind: BuiltInKind;
  readonly theme: string;
}

/** Themes of a year's plan, as they can be offered to another year. */
export function themesOf(items: readonly PlanItem[]): readonly ThemeSource[] {
  return items.filter(({ theme }) => theme !== '');
}

/**
 * Puts themes beside the lines of their kind and month that have none yet, in order; a line with a
 * theme keeps it, and a theme without a line is left out.
 */
export function offerThemes(
  items: readonly PlanItem[],
  sources: readonly ThemeSource[],
): readonly ThemeOffer[] {
  const used = new Set<ThemeSource>();
  return items.flatMap((item) => {
    if (item.theme !== '') return [];
    const source = sources.find(
      (one) =>
        !used.has(one) && one.kind === item.kind && one.month === item.month && one.theme !== '',
    );
    if (source === undefined) return [];
    used.add(source);
    const { kind, month, theme } = source;
    return [{ itemId: item.id, month, kind, theme }];
  });
}
