import { join } from 'node:path';

import { app, type BrowserWindow } from 'electron';

import { toLocal } from '@shared/util/local-time';

import { createBackupHandlers } from './ipc/backups';
import { createJournalHandlers } from './ipc/journal';
import { createPackageDialogs, createPackageHandlers } from './ipc/packages';
import { createBackupSchedule, type BackupSchedule } from './services/backups/backup-schedule';
import { createBackupService } from './services/backups/backup-service';
import { createBackupSettings } from './services/backups/backup-settings';
import { createJournalService } from './services/journal/journal-service';
import { nodeDisk } from './services/journal/node-disk';
import { createPackageFiles, type PackageFiles } from './services/packages/package-files';

/** Journal, backups and package files, put together. */
export function createKeeping(findWindow: () => BrowserWindow | null) {
  const nowMs = () => Date.now();
  // Beside the browser's profile, since whatever damages the one must not take the other.
  const journalFolder = `${app.getPath('userData')}-journal`;
  const journal = createJournalService({ folder: journalFolder, disk: nodeDisk, nowMs });
  const backups = createBackupService({
    documentsFolder: app.getPath('documents'),
    settings: createBackupSettings(join(app.getPath('userData'), 'backups.json')),
    openCopy: journal.openCopy,
    nowMs,
    toLocal,
    appVersion: app.getVersion(),
  });
  const schedule: BackupSchedule = createBackupSchedule({
    service: backups,
    listBooks: async () => {
      const listed = await journal.list();
      return listed.ok ? listed.value.map(({ bookId }) => bookId) : [];
    },
    setTimer: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  });
  const packages: PackageFiles = createPackageFiles({
    ...createPackageDialogs(findWindow),
    findBackupPath: backups.findBackupPath,
  });
  const watchedJournal = {
    ...journal,
    append: async (...values: Parameters<typeof journal.append>) => {
      const appended = await journal.append(...values);
      if (appended.ok) schedule.noteChange();
      return appended;
    },
  };
  return {
    schedule,
    packages,
    handlers: {
      ...createJournalHandlers(watchedJournal),
      ...createBackupHandlers(backups, findWindow),
      ...createPackageHandlers(packages),
    },
  };
}
