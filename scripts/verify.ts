import { isAgeFile } from '@shared/package/age-header';
import type { ByteSource } from '@shared/package/bytes';
import { openBag } from '@shared/package/open-bag';
import { toSentence } from '@shared/util/result';

import { askPassphrase } from './verifying/ask-passphrase';
import { describeArchive } from './verifying/describe-archive';
import { describeBook } from './verifying/describe-book';
import { describeVerdict } from './verifying/describe-verdict';
import { openFileSource } from './verifying/file-source';
import { withDecrypted } from './verifying/with-decrypted';

const usage = [
  '用法：npm run verify -- 文件 [文件…]',
  '核验备份包或移交包：是否完整，有没有被改动。',
  '核验PDF文件：是否符合长期保存的要求（PDF/A-3b）。',
  '加密的包会询问密码，也可以放在环境变量 BRANCH_RECORD_BOOK_PASSPHRASE 中。',
];

/**
 * `npm run verify -- FILE [FILE…]`: says in words what a package or PDF is and what is wrong with it.
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
    if (await isPdfFile(source)) return await verifyPdf(source);
    return (await isAgeFile(source)) ? await verifyEncrypted(source) : await verifyBag(source);
  } finally {
    await file.value.close();
  }
}

async function isPdfFile(source: ByteSource): Promise<boolean> {
  const start = await source.read(0, Math.min(5, source.sizeBytes));
  return new TextDecoder().decode(start) === '%PDF-';
}

/** A PDF is taken apart in memory, as every reader does. */
async function verifyPdf(source: ByteSource): Promise<boolean> {
  const bytes = Uint8Array.from(await source.read(0, source.sizeBytes));
  const { isRight, lines } = await describeArchive(bytes);
  for (const line of lines) console.log(line);
  return isRight;
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
  if (verdict.bag === null) return false;
  const book = await describeBook(verdict.bag);
  for (const line of book.lines) console.log(line);
  return book.isRight;
}
