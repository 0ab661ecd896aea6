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
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Written, but the second copy does not hold it yet; it is tried again. */
  | { readonly kind: 'behind'; readonly problem: Problem };

let current: SaveState = { kind: 'idle' };
/** Why the journal lacks something that was written; null if it lacks nothing. */
let behind: Problem | null = null;
let told: SaveState = current;
const listeners = new Set<() => void>();

/** Nothing is called saved while the journal lacks anything. */
function toTold(): SaveState {
  const isAtRest = current.kind === 'idle' || current.kind === 'saved';
  return behind && isAtRest ? { kind: 'behind', problem: behind } : current;
}

function tell(): void {
  told = toTold();
  for (const listener of listeners) listener();
}

/** Tells everybody who shows it. */
export function reportSaveState(state: SaveState): void {
  current = state;
  tell();
}

/** Tells that the journal lacks something, or, by null, that it holds everything again. */
export function reportBehind(problem: Problem | null): void {
  if (behind === problem) return;
  behind = problem;
  tell();
}

/** How a form says that it was written: 已保存 only where the journal holds it too. */
export function toSavedWord(): string {
  return behind ? '已写下，留底还没写成' : '已保存';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As `toSavedWord`, as long as it is shown. */
export function useSavedWord(): string {
  return useSyncExternalStore(subscribe, toSavedWord);
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(subscribe, () => told);
}
