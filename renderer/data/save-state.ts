import { useSyncExternalStore } from 'react';

import type { Problem } from '@shared/util/result';

/** Whether what was typed is on disk; told in words at the foot of the rail and in the editor. */
export type SaveState =
  | { readonly kind: 'idle' }
  /** A form with a button of its own was changed; nothing is saved until it is pressed. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

let current: SaveState = { kind: 'idle' };
const listeners = new Set<() => void>();

/** Tells everybody who shows it. */
export function reportSaveState(state: SaveState): void {
  current = state;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(subscribe, () => current);
}
