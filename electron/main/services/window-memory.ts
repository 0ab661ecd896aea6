import { readFileSync, writeFileSync } from 'node:fs';

import { tryWindowState, type WindowState } from '../window-bounds';

/** Loads where the window stood when the program was last closed; null if not known. */
export function loadWindowState(path: string): WindowState | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // No file at the first start; an unreadable one only costs the window's place.
    return null;
  }
  return tryWindowState(text);
}

/** Keeps the window's place; written while the window closes, hence synchronous. */
export function saveWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state));
  } catch (error) {
    console.error(`窗口位置没能记下：${path}`, error);
  }
}
