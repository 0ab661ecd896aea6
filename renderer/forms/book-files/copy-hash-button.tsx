import { Button } from 'antd';
import { useState } from 'react';

import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { useTellProblem } from '../../ui/use-tell-problem';

const notCopied: Problem = {
  code: 'not-copied',
  what: '没有复制成功。',
  safe: '文件和登记都没有改动。',
  next: '请再点一次；还不行，整串显示着的可以用鼠标选中，按 Ctrl+C。',
};

async function copy(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return succeed(null);
  } catch (error) {
    reportError(error);
    return fail(notCopied);
  }
}

interface CopyHashButtonProps {
  readonly sha256: string;
  /** Tells a screen reader which of many it is. */
  readonly label?: string;
}

/** Copies the whole hash, also where only its beginning is shown. */
export function CopyHashButton({ sha256, label }: CopyHashButtonProps) {
  const tellProblem = useTellProblem();
  const [isCopied, setCopied] = useState(false);
  const copyHash = async () => {
    const copied = await copy(sha256);
    tellProblem(copied);
    setCopied(copied.ok);
  };
  const words = isCopied ? '已复制' : '复制';
  return (
    <Button
      size="small"
      aria-label={label === undefined ? undefined : `${words}${label}`}
      onClick={() => void copyHash()}
    >
      {words}
    </Button>
  );
}
