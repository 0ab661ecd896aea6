import { join } from 'node:path';

import { app, dialog, shell, type BrowserWindow } from 'electron';

import { hostChannels } from '@shared/ipc/channels';
import { fail, succeed } from '@shared/util/result';

import { withExtension, writeFileAtomically } from '../services/save-file';
import type { HostHandlers } from './registry';

const kindNames = {
  pdf: 'PDF 文件',
  json: 'JSON 数据文件',
  xlsx: 'Excel 表格',
  csv: 'CSV 表格',
  ics: '日历文件',
  docx: 'Word 文档',
} as const;

/** Saving by dialog, and showing in its folder what was saved since the program started. */
export function createFileHandlers(findWindow: () => BrowserWindow | null) {
  const savedPaths = new Set<string>();
  return {
    [hostChannels.saveFile]: async ({ suggestedName, kind, bytes }) => {
      const options = {
        title: '保存',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: kindNames[kind], extensions: [kind] }],
      };
      const window = findWindow();
      const answer = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      if (answer.canceled || answer.filePath === '') return succeed({ outcome: 'cancelled' });
      const path = withExtension(answer.filePath, kind);
      const written = await writeFileAtomically(path, bytes);
      if (!written.ok) return written;
      savedPaths.add(path);
      return succeed({ outcome: 'saved', location: path });
    },
    [hostChannels.revealFile]: (location) => {
      if (!savedPaths.has(location)) {
        return Promise.resolve(
          fail({
            code: 'not-saved-here',
            what: '只能打开这次启动以来保存的文件所在的文件夹。',
            safe: '文件没有改动。',
            next: '请在文件管理器中自行找到它。',
          }),
        );
      }
      shell.showItemInFolder(location);
      return Promise.resolve(succeed(null));
    },
  } satisfies Partial<HostHandlers>;
}
