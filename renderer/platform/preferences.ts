/** Sizes of text, as factors of the standard 16 px. */
export const textScales = [1, 1.25, 1.5] as const;
export type TextScale = (typeof textScales)[number];

export const textScaleNames: Readonly<Record<TextScale, string>> = {
  1: '标准',
  1.25: '大',
  1.5: '特大',
};

const KEY = 'preferences';

/** Small settings of this machine; nothing that belongs to the book. */
export interface Preferences {
  readonly textScale: TextScale;
  readonly lastBookId: string | null;
}

const defaults: Preferences = { textScale: 1, lastBookId: null };

/** Reads the settings; whatever is absent or damaged is its default. */
export function loadPreferences(): Preferences {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const stored = typeof raw === 'object' && raw !== null ? raw : {};
    const scale = textScales.find((s) => 'textScale' in stored && stored.textScale === s);
    const book =
      'lastBookId' in stored && typeof stored.lastBookId === 'string' ? stored.lastBookId : null;
    return { textScale: scale ?? defaults.textScale, lastBookId: book };
  } catch {
    return defaults;
  }
}

/** Changes some settings and returns all of them. */
export function savePreferences(changes: Partial<Preferences>): Preferences {
  const next = { ...loadPreferences(), ...changes };
  localStorage.setItem(KEY, JSON.stringify(next));
  return next;
}
