import { z } from 'zod';

/** How much larger than usual all text is. */
export const textScales = [1, 1.25, 1.5] as const;
export type TextScale = (typeof textScales)[number];

export const textScaleNames: Readonly<Record<TextScale, string>> = {
  1: '标准',
  1.25: '大',
  1.5: '特大',
};

/** Small settings of this machine; losing them costs comfort, never data. */
export interface Preferences {
  readonly textScale: TextScale;
  /** The book that was open last; null before the first. */
  readonly lastBookId: string | null;
  /** The day until which a reminder on 今日 is out of sight, by its id. */
  readonly putAside: Readonly<Record<string, string>>;
  /** What was typed last for the archive on a label: the same for every year's book. */
  readonly archiveMarks: { readonly fondsNumber: string; readonly retention: string };
}

/** The part of `Storage` that is used, so that tests can pass a broken one. */
type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const storageKey = 'branch-record-book:preferences';

const defaults: Preferences = {
  textScale: 1,
  lastBookId: null,
  putAside: {},
  archiveMarks: { fondsNumber: '', retention: '' },
};

// Each damaged value falls back by itself, so that one of them does not cost the others.
const preferencesSchema = z
  .object({
    textScale: z.literal(textScales).catch(defaults.textScale),
    lastBookId: z.uuid().nullable().catch(defaults.lastBookId),
    putAside: z.record(z.string(), z.iso.date()).catch(defaults.putAside),
    archiveMarks: z
      .object({ fondsNumber: z.string(), retention: z.string() })
      .catch(defaults.archiveMarks),
  })
  .catch(defaults);

/** Loads the settings; missing and damaged values read as the defaults. */
export function loadPreferences(storage: PreferenceStorage = localStorage): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(storage.getItem(storageKey) ?? '{}'));
  } catch {
    // Not JSON, or a browser that refuses storage: the defaults serve.
    return defaults;
  }
}

/**
 * Keeps a change of the settings.
 *
 * @returns The settings as they now are; they hold for this session even where the browser
 *   refuses to store them.
 */
export function savePreferences(
  change: Partial<Preferences>,
  storage: PreferenceStorage = localStorage,
): Preferences {
  const preferences = { ...loadPreferences(storage), ...change };
  try {
    storage.setItem(storageKey, JSON.stringify(preferences));
  } catch (error) {
    reportError(error);
  }
  return preferences;
}
