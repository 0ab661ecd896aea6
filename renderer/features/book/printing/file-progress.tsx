import { Button, Progress } from 'antd';
import { useRef } from 'react';

import { useKeptFocus } from '../../../ui/use-kept-focus';
import type { FileState } from '../year/file-work';

interface FileProgressProps {
  readonly state: FileState;
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function Making({ state, onCancel }: Pick<FileProgressProps, 'state' | 'onCancel'>) {
  const isWorking = state.kind === 'working';
  const { done, total } = isWorking ? state : { done: 0, total: 0 };
  return (
    <div className="book-work">
      <p className="numeric">
        <span role="status">{isWorking ? '正在生成 PDF' : '正在准备照片和页面……'}</span>
        {/* Not said anew for each page: the bar tells it to who asks. */}
        {isWorking ? `，第 ${done}／${total} 页` : null}
      </p>
      <Progress
        percent={total === 0 ? 0 : Math.round((done / total) * 100)}
        size="small"
        aria-label="生成 PDF 的进度"
      />
      <Button onClick={onCancel}>取消</Button>
    </div>
  );
}

/** The button, or how far the file is. */
export function FileProgress({ state, canSave, onSave, onCancel }: FileProgressProps) {
  const place = useRef<HTMLDivElement>(null);
  const isMaking = state.kind === 'preparing' || state.kind === 'working';
  useKeptFocus(place, isMaking ? 'making' : state.kind);
  return (
    <div ref={place} tabIndex={-1}>
      {isMaking ? <Making {...{ state, onCancel }} /> : null}
      {state.kind === 'saving' ? <p role="status">做好了，正在保存……</p> : null}
      {isMaking || state.kind === 'saving' ? null : (
        <div className="actions">
          <Button type="primary" disabled={!canSave} onClick={onSave}>
            保存 PDF
          </Button>
          {state.kind === 'cancelled' ? <span role="status">已取消，没有保存文件。</span> : null}
        </div>
      )}
    </div>
  );
}
