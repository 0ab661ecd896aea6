import { join } from 'node:path';

import { app, protocol, type BrowserWindow } from 'electron';

import { createFlushRequests } from './flush-requests';
import { appHandlers } from './ipc/app';
import { createFileHandlers } from './ipc/files';
import { createLifecycleHandlers } from './ipc/lifecycle';
import { createPageHandlers } from './ipc/page';
import { registerHostHandlers } from './ipc/registry';
import { createKeeping } from './keeping';
import { installMenu } from './menu';
import { pageScheme } from './policy';
import { flushBeforeQuit } from './quitting';
import { explainMainFailures, reloadAfterCrash } from './recovery';
import { serveBundle } from './serve';
import { restrictContents, restrictSession } from './session-policy';
import { openWindow } from './window';

/** How long quitting waits for a backup that is overdue by more than a day. */
const backupLimitMs = 20_000;

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
  let finishBackups = () => Promise.resolve();
  flushBeforeQuit(findWindow, flushRequests, () => finishBackups());
  app.on('second-instance', showWindow);
  await app.whenReady();
  restrictSession();
  const folder = join(import.meta.dirname, '../renderer');
  protocol.handle(pageScheme, (request) => serveBundle(folder, request));
  const keeping = createKeeping(findWindow);
  finishBackups = () => keeping.schedule.finish(backupLimitMs);
  registerHostHandlers({
    ...appHandlers,
    ...createFileHandlers(findWindow),
    ...createPageHandlers(findWindow),
    ...createLifecycleHandlers(flushRequests),
    ...keeping.handlers,
  });
  installMenu();
  mainWindow = openWindow();
  mainWindow.on('closed', () => {
    mainWindow = null;
  });
  reloadAfterCrash(mainWindow);
  // A page that was loaded anew has forgotten what it had opened.
  mainWindow.webContents.on('did-navigate', () => void keeping.packages.closeAll());
  keeping.schedule.start();
}

// The lock is per data folder, so it also keeps two processes from one database.
if (app.requestSingleInstanceLock()) void start();
else app.quit();
