import { extname, join } from 'node:path';

import { app, dialog, type BrowserWindow } from 'electron';

import type { PackageHost } from '@shared/ipc/backup-host';
import { hostChannels } from '@shared/ipc/channels';

import type { PackageMeans } from '../services/packages/package-files';
import { withExtension } from '../services/save-file';
import type { HostHandlers } from './registry';

/** The dialogs in which the user picks a package file or says where one goes. */
export function createPackageDialogs(
  findWindow: () => BrowserWindow | null,
): Pick<PackageMeans, 'askForFile' | 'askWhereToSave'> {
  return {
    askForFile: async () => {
      const options: Electron.OpenDialogOptions = {
        title: '选择备份文件',
        defaultPath: app.getPath('documents'),
        filters: [{ name: '备份文件', extensions: ['zip', 'age'] }],
        properties: ['openFile'],
      };
      const window = findWindow();
      const answer = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    askWhereToSave: async (suggestedName) => {
      const extension = extname(suggestedName).slice(1);
      const options: Electron.SaveDialogOptions = {
        title: '另存一份',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: '备份文件', extensions: [extension] }],
      };
      const window = findWindow();
      const answer = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      if (answer.canceled || answer.filePath === '') return null;
      return withExtension(answer.filePath, extension);
    },
  };
}

/** The package files' answers to the page. */
export function createPackageHandlers(files: PackageHost) {
  return {
    [hostChannels.pickPackage]: files.pick,
    [hostChannels.openBackup]: files.openBackup,
    [hostChannels.readPackage]: files.read,
    [hostChannels.closePackage]: files.close,
    [hostChannels.beginPackage]: files.beginWrite,
    [hostChannels.writePackage]: files.write,
    [hostChannels.finishPackage]: files.finishWrite,
    [hostChannels.abandonPackage]: files.abandonWrite,
  } satisfies Partial<HostHandlers>;
}
