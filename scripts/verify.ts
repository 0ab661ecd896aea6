import { isAgeFile } from '@shared/package/age-header';
import type { ByteSource } from '@shared/package/bytes';
import { openBag } from '@shared/package/open-bag';
import { toSentence } from '@shared/util/result';

import { askPassphrase } from './verifying/ask-passphrase';
import { describeVerdict } from './verifying/describe-verdict';
import { openFileSource } from './verifying/file-source';
import { withDecrypted } from './verifying/with-decrypted';

const usage = [
  '用法：npm run verify -- 文件 [文件…]',
  '核验备份包或移交包：是否完整，有没有被改动。',
  '加密的包会询问密码，也可以放在环境变量 BRANCH_RECORD_BOOK_PASSPHRASE 中。',
];

/**
 * `npm run verify -- FILE [FILE…]`: says in words what a package is and what is wrong with it.
 *
 * @returns Exit code: 0 if all are right, 1 if one is not or cannot be read, 2 for wrong usage.
 */
export async function main(paths: readonly string[]): Promise<number> {
  if (paths.length === 0 || paths.some((path) => path.startsWith('-'))) {
    for (const line of usage) console.error(line);
    return 2;
  }
  let code = 0;
  for (const path of paths) {
    console.log(`核验：${path}`);
    if (!(await verifyFile(path))) code = 1;
  }
  return code;
}

async function verifyFile(path: string): Promise<boolean> {
  const file = await openFileSource(path);
  if (!file.ok) {
    console.log(toSentence(file.error));
    return false;
  }
  try {
    const { source } = file.value;
    return (await isAgeFile(source)) ? await verifyEncrypted(source) : await verifyBag(source);
  } finally {
    await file.value.close();
  }
}

async function verifyEncrypted(source: ByteSource): Promise<boolean> {
  console.log('这是用密码加密的包（age格式）。');
  const passphrase = await askPassphrase();
  if (passphrase === null) {
    console.log('没有输入密码，没有核验。');
    return false;
  }
  console.log('正在由密码计算密钥，需要几秒钟……');
  const verified = await withDecrypted(source, passphrase, verifyBag);
  if (verified.ok) return verified.value;
  console.log(toSentence(verified.error));
  return false;
}

async function verifyBag(source: ByteSource): Promise<boolean> {
  const verdict = await openBag(source);
  for (const line of describeVerdict(verdict, source.sizeBytes)) console.log(line);
  return verdict.bag !== null;
}
