import { Button, Progress } from 'antd';
import { useRef } from 'react';

import type { Problem } from '@shared/util/result';

import { host } from '../../platform/host';
import { useKeptFocus } from '../../ui/use-kept-focus';

import { usePdfFile, type PdfSource } from './use-pdf-file';

interface PageActionsProps {
  readonly gather: () => Promise<PdfSource>;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onSaved: (location: string) => void;
}

/** What can be done with pages: a file, or paper. */
export function PageActions(props: PageActionsProps) {
  const { progress, save, cancel } = usePdfFile(props);
  const place = useRef<HTMLSpanElement>(null);
  useKeptFocus(place, progress === null ? 'idle' : 'making');
  const print = async () => {
    const printed = await host.page.print();
    if (!printed.ok) props.onProblem(printed.error);
  };
  return (
    <>
      <span ref={place} className="actions" tabIndex={-1}>
        {progress === null ? (
          <Button type="primary" onClick={() => void save()}>
            保存 PDF
          </Button>
        ) : (
          <>
            <span role="status">正在生成 PDF</span>
            <Progress
              className="page-progress"
              percent={Math.round(progress * 100)}
              size="small"
              aria-label="生成 PDF 的进度"
            />
            <Button onClick={cancel}>取消</Button>
          </>
        )}
      </span>
      <Button onClick={() => void print()}>打印</Button>
    </>
  );
}
