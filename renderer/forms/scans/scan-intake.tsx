import { Button, Progress } from 'antd';
import { useRef } from 'react';

import type { ScanImport, ScanProgress } from './use-scan-import';

/** The button that opens the system's file dialog for many files at once. */
export function ScanChooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button data-part="choose" onClick={() => input.current?.click()}>
        添加扫描件
      </Button>
      <input
        ref={input}
        type="file"
        aria-label="选择扫描件"
        accept=".pdf,application/pdf,image/*,.heic,.heif"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again only if the field forgets it.
          event.target.value = '';
        }}
      />
    </>
  );
}

function toProgressWords({ fileName, page, pageCount, filesLeft }: ScanProgress): string {
  const left = filesLeft === 0 ? '' : `，后面还有 ${filesLeft} 个文件`;
  return page === 0
    ? `正在打开“${fileName}”${left}`
    : `正在处理“${fileName}”第 ${page} 页，共 ${pageCount} 页${left}`;
}

/** How far the import is, and a way to stop it. */
export function ScanProgressLine({ progress, added, cancel }: ScanImport) {
  const done = added === null || added === 0 ? '' : `已装入 ${added} 份扫描件。`;
  return (
    <div className="scan-progress">
      <p role="status">{progress === null ? done : toProgressWords(progress)}</p>
      {progress === null ? null : (
        <>
          <Progress
            aria-label="扫描件处理进度"
            percent={
              progress.pageCount === 0
                ? 0
                : Math.round((100 * (progress.page - 1)) / progress.pageCount)
            }
            showInfo={false}
            size="small"
          />
          <Button size="small" onClick={cancel}>
            取消
          </Button>
        </>
      )}
    </div>
  );
}
