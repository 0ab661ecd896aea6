import { join } from 'node:path';

import { app, BrowserWindow, screen } from 'electron';

import { pageUrl } from './policy';
import { loadWindowState, saveWindowState } from './services/window-memory';
import { clampToScreens, smallestSize, toFirstBounds } from './window-bounds';

/** The paper colour of the page, shown until the page itself has drawn. */
const paperColour = '#FBFAF7';

/** Opens the only window, where it stood last time. */
export function openWindow(): BrowserWindow {
  const memoryPath = join(app.getPath('userData'), 'window.json');
  const remembered = loadWindowState(memoryPath);
  const mainArea = screen.getPrimaryDisplay().workArea;
  const otherAreas = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = remembered
    ? clampToScreens(remembered.bounds, [mainArea, ...otherAreas])
    : toFirstBounds(mainArea);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: '支部记录簿',
    backgroundColor: paperColour,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (remembered?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    saveWindowState(memoryPath, state);
  });
  void window.loadURL(pageUrl);
  return window;
}
