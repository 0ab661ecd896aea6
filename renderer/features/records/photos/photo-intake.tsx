import { FileChooser, IntakeProgress } from '../../../ui/file-intake';

import type { PhotoImport } from './use-photo-import';

/** The button that opens the system's file dialog for many photos at once. */
export function PhotoChooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <FileChooser words="添加照片" label="选择照片" accept="image/*,.heic,.heif" onFiles={onFiles} />
  );
}

/** How far the import is, and a way to stop it. */
export function PhotoProgress({ progress, added, cancel }: PhotoImport) {
  const done = added === null || added === 0 ? '' : `已加入 ${added} 张照片。`;
  return (
    <IntakeProgress
      words={
        progress === null ? done : `正在处理第 ${progress.done + 1} 张，共 ${progress.total} 张`
      }
      label="照片处理进度"
      percent={progress === null ? null : Math.round((100 * progress.done) / progress.total)}
      onCancel={cancel}
    />
  );
}
