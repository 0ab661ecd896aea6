import { FileChooser, IntakeProgress } from '../../ui/file-intake';

import type { ScanImport, ScanProgress } from './use-scan-import';

/** The button that opens the system's file dialog for many files at once. */
export function ScanChooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <FileChooser
      words="添加扫描件"
      label="选择扫描件"
      accept=".pdf,application/pdf,image/*,.heic,.heif"
      onFiles={onFiles}
    />
  );
}

function toProgressWords({ fileName, page, pageCount, filesLeft }: ScanProgress): string {
  const left = filesLeft === 0 ? '' : `，后面还有 ${filesLeft} 个文件`;
  return page === 0
    ? `正在打开“${fileName}”${left}`
    : `正在处理“${fileName}”第 ${page} 页，共 ${pageCount} 页${left}`;
}

function toPercent({ page, pageCount }: ScanProgress): number {
  return pageCount === 0 ? 0 : Math.round((100 * (page - 1)) / pageCount);
}

/** How far the import is, and a way to stop it. */
export function ScanProgressLine({ progress, added, cancel }: ScanImport) {
  const done = added === null || added === 0 ? '' : `已装入 ${added} 份扫描件。`;
  return (
    <IntakeProgress
      words={progress === null ? done : toProgressWords(progress)}
      label="扫描件处理进度"
      percent={progress === null ? null : toPercent(progress)}
      onCancel={cancel}
    />
  );
}
