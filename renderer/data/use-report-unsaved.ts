import { useEffect } from 'react';

import { reportSaveState } from './save-state';

/** Tells at the foot of the rail that a form with a button of its own has unsaved changes. */
export function useReportUnsaved(hasChanges: boolean): void {
  useEffect(() => {
    if (!hasChanges) return undefined;
    reportSaveState({ kind: 'unsaved' });
    return () => reportSaveState({ kind: 'idle' });
  }, [hasChanges]);
}
