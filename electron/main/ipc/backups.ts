import { dialog, shell, type BrowserWindow } from 'electron';

import { hostChannels } from '@shared/ipc/channels';
import { fail, succeed } from '@shared/util/result';

import { folderNotThere } from '../services/backups/backup-problems';
import type { BackupService } from '../services/backups/backup-service';
import type { HostHandlers } from './registry';

/** The backups' answers to the page. */
export function createBackupHandlers(
  service: BackupService,
  findWindow: () => BrowserWindow | null,
) {
  return {
    [hostChannels.describeBackups]: service.describe,
    [hostChannels.chooseBackupFolder]: async (bookId) => {
      const options: Electron.OpenDialogOptions = {
        title: '选择放备份的文件夹',
        buttonLabel: '放在这里',
        properties: ['openDirectory', 'createDirectory'],
      };
      const window = findWindow();
      const answer = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      const folder = answer.canceled ? undefined : answer.filePaths[0];
      return folder === undefined ? service.describe(bookId) : service.chooseFolder(bookId, folder);
    },
    [hostChannels.openBackupFolder]: async (bookId) => {
      const folder = await service.ensureFolder(bookId);
      if (!folder.ok) return folder;
      const failure = await shell.openPath(folder.value);
      if (failure === '') return succeed(null);
      console.error('放备份的文件夹没能打开', failure);
      return fail(folderNotThere);
    },
    [hostChannels.makeBackup]: service.make,
    [hostChannels.cancelBackup]: (bookId) => {
      service.cancel(bookId);
      return Promise.resolve(succeed(null));
    },
  } satisfies Partial<HostHandlers>;
}
