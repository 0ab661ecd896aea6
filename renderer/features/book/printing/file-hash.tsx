import { Button } from 'antd';
import { useState } from 'react';

import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { useTellProblem } from '../../../ui/use-tell-problem';
import type { SavedBook } from '../year/file-work';

const notCopied: Problem = {
  code: 'not-copied',
  what: '没有复制成功。',
  safe: '文件已经保存，没有改动。',
  next: '请用鼠标选中这一串字母数字，再按 Ctrl+C。',
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

/** The hash in groups of eight, as it is read out and compared. */
const toGroups = (sha256: string) => sha256.match(/.{8}/gu) ?? [];

/** The hash, to be compared and to be copied. */
export function FileHash({ sha256 }: Pick<SavedBook, 'sha256'>) {
  const tellProblem = useTellProblem();
  const [isCopied, setCopied] = useState(false);
  const copyHash = async () => {
    const copied = await copy(sha256);
    tellProblem(copied);
    setCopied(copied.ok);
  };
  return (
    <>
      <p className="field-label">文件的 SHA-256（一个字不差才相同）</p>
      <p className="book-hash numeric">
        {toGroups(sha256).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <Button size="small" onClick={() => void copyHash()}>
        {isCopied ? '已复制' : '复制'}
      </Button>
    </>
  );
}
