import { Button, Progress } from 'antd';
import { useRef } from 'react';

import type { PhotoImport } from './use-photo-import';

/** The button that opens the system's file dialog for many photos at once. */
export function PhotoChooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>添加照片</Button>
      <input
        ref={input}
        type="file"
        aria-label="选择照片"
        accept="image/*,.heic,.heif"
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

/** How far the import is, and a way to stop it. */
export function PhotoProgress({ progress, added, cancel }: PhotoImport) {
  const text =
    progress === null
      ? added === null || added === 0
        ? ''
        : `已加入 ${added} 张照片。`
      : `正在处理第 ${progress.done + 1} 张，共 ${progress.total} 张`;
  return (
    <div className="photo-progress">
      <p role="status">{text}</p>
      {progress === null ? null : (
        <>
          <Progress
            aria-label="照片处理进度"
            percent={Math.round((100 * progress.done) / progress.total)}
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
