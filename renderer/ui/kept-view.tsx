import { createContext, useContext, useLayoutEffect, useState, type ReactNode } from 'react';

/** What screens looked like when they were left; lives as long as the window. */
type KeptViews = Map<string, unknown>;

const KeptViewContext = createContext<KeptViews | null>(null);

/** Lets the screens below remember their filters and how far they were scrolled. */
export function KeptViewProvider({ children }: { readonly children: ReactNode }) {
  const [views] = useState<KeptViews>(() => new Map());
  return <KeptViewContext value={views}>{children}</KeptViewContext>;
}

function useKeptViews(): KeptViews {
  const [own] = useState<KeptViews>(() => new Map());
  return useContext(KeptViewContext) ?? own;
}

/**
 * State that is as it was when one comes back to a screen.
 *
 * @param key - Names the state in the whole app, as `records.year`.
 */
export function useKeptState<Value>(
  key: string,
  initial: Value,
): readonly [Value, (next: Value) => void] {
  const views = useKeptViews();
  const [value, setValue] = useState<Value>(() =>
    views.has(key) ? (views.get(key) as Value) : initial,
  );
  const set = (next: Value) => {
    views.set(key, next);
    setValue(next);
  };
  return [value, set];
}

/**
 * Scrolls the window to where it was when the screen was left.
 *
 * @param isThere - False while the screen is still too short, as before its rows are read.
 */
export function useKeptScroll(key: string, isThere: boolean): void {
  const views = useKeptViews();
  const name = `${key}.scroll`;
  useLayoutEffect(() => {
    const topPx = views.get(name);
    if (isThere && typeof topPx === 'number') window.scrollTo(0, topPx);
  }, [views, name, isThere]);
  // Let go in the same breath as the screen goes: the window is then shorter, and the scrolling to
  // its top that follows from it would be kept as the place.
  useLayoutEffect(() => {
    if (!isThere) return;
    const keep = () => views.set(name, window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [views, name, isThere]);
}
