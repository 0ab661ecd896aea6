import { Button, Progress } from 'antd';

import type { Problem } from '@shared/util/result';

import { host } from '../../platform/host';

import { usePdfFile, type PdfSource } from './use-pdf-file';

interface PageActionsProps {
  readonly gather: () => Promise<PdfSource>;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onSaved: (location: string) => void;
}

/** What can be done with pages: a file, or paper. */
export function PageActions(props: PageActionsProps) {
  const { progress, save, cancel } = usePdfFile(props);
  const print = async () => {
    const printed = await host.page.print();
    if (!printed.ok) props.onProblem(printed.error);
  };
  return (
    <>
      {progress === null ? (
        <Button type="primary" onClick={() => void save()}>
          保存 PDF
        </Button>
      ) : (
        <span className="actions" role="status">
          正在生成 PDF
          <Progress className="page-progress" percent={Math.round(progress * 100)} size="small" />
          <Button onClick={cancel}>取消</Button>
        </span>
      )}
      <Button onClick={() => void print()}>打印</Button>
    </>
  );
}
