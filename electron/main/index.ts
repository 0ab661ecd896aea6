import { join } from 'node:path';

import { app, protocol, type BrowserWindow } from 'electron';

import { createFlushRequests } from './flush-requests';
import { appHandlers } from './ipc/app';
import { createFileHandlers } from './ipc/files';
import { createJournalHandlers } from './ipc/journal';
import { createLifecycleHandlers } from './ipc/lifecycle';
import { createPageHandlers } from './ipc/page';
import { registerHostHandlers } from './ipc/registry';
import { installMenu } from './menu';
import { pageScheme } from './policy';
import { flushBeforeQuit } from './quitting';
import { explainMainFailures, reloadAfterCrash } from './recovery';
import { serveBundle } from './serve';
import { createJournalService } from './services/journal/journal-service';
import { nodeDisk } from './services/journal/node-disk';
import { restrictContents, restrictSession } from './session-policy';
import { openWindow } from './window';

let mainWindow: BrowserWindow | null = null;
const findWindow = () => mainWindow;

// The folder of the data keeps this name for ever; it does not follow the program's title.
const givenFolder = app.commandLine.getSwitchValue('user-data-dir');
app.setPath(
  'userData',
  givenFolder === '' ? join(app.getPath('appData'), 'branch-record-book') : givenFolder,
);
app.commandLine.appendSwitch('lang', 'zh-CN');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  {
    scheme: pageScheme,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
    },
  },
]);

function showWindow(): void {
  if (mainWindow?.isMinimized() === true) mainWindow.restore();
  mainWindow?.show();
  mainWindow?.focus();
}

async function start(): Promise<void> {
  const flushRequests = createFlushRequests();
  explainMainFailures();
  restrictContents();
  flushBeforeQuit(findWindow, flushRequests);
  app.on('second-instance', showWindow);
  await app.whenReady();
  restrictSession();
  const folder = join(import.meta.dirname, '../renderer');
  protocol.handle(pageScheme, (request) => serveBundle(folder, request));
  // Beside the browser's profile, since whatever damages the one must not take the other.
  const journal = createJournalService({
    folder: `${app.getPath('userData')}-journal`,
    disk: nodeDisk,
    nowMs: () => Date.now(),
  });
  registerHostHandlers({
    ...appHandlers,
    ...createFileHandlers(findWindow),
    ...createPageHandlers(findWindow),
    ...createLifecycleHandlers(flushRequests),
    ...createJournalHandlers(journal),
  });
  installMenu();
  mainWindow = openWindow();
  mainWindow.on('closed', () => {
    mainWindow = null;
  });
  reloadAfterCrash(mainWindow);
}

// The lock is per data folder, so it also keeps two processes from one database.
if (app.requestSingleInstanceLock()) void start();
else app.quit();
