import { createContext, useContext } from 'react';

import { loadPreferences, type Preferences } from './preferences';

/** The settings of this machine and the one way to change them. */
export interface PreferencesAccess {
  readonly preferences: Preferences;
  readonly change: (changes: Partial<Preferences>) => void;
}

export const PreferencesContext = createContext<PreferencesAccess>({
  preferences: loadPreferences(),
  change: () => undefined,
});

export function usePreferences(): PreferencesAccess {
  return useContext(PreferencesContext);
}
