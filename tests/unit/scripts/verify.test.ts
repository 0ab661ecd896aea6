import { main } from '@scripts/verify';
import { openAgeWriter } from '@shared/package/age';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { anArchive, someAttachments } from '@tests/builders/archive-pages';
import { aForeignPackage, aPackage } from '@tests/builders/bag';
import { somePdfMeans } from '@tests/builders/pdf-means';
import { bytesOf } from '@tests/builders/zip';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'verify-test-'));
const passphrase = '只有自己知道的一句话';
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  const print = (line: string) => void printed.push(line);
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function encrypted(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const put = (part: Uint8Array) => {
    parts.push(part.slice());
    return Promise.resolve();
  };
  const writer = await openAgeWriter(put, passphrase, 4);
  await writer.write(bytes);
  await writer.finish();
  return bytesOf(...parts);
}

describe('npm run verify', () => {
  it('says what a good package is', async () => {
    const good = save('good.zip', await aPackage());
    expect(await main([good])).toBe(0);
    expect(printed).toEqual([
      `核验：${good}`,
      expect.stringMatching(/^BagIt 1\.0 数据包，2个文件，共6字节；包本身[\d.]+ KB。$/),
      '  来源单位：某某村党支部',
      '  打包日期：2026-06-17',
      '结论：通过核验，每个文件都与清单一致。',
    ]);
  });

  it('tells of a PDF whether it is a file for keeping, requirement by requirement', async () => {
    const means = await somePdfMeans({ attachments: someAttachments });
    const pdf = await writePdf(anArchive(), means);
    expect(await main([save('good.pdf', pdf)])).toBe(0);
    expect(printed[1]).toBe('PDF文件，4页，附件1个，有结构标记。');
    expect(printed).toContain('  符合\u3000每个字都有字形（6.2.11.4.1）');
    expect(printed.at(-1)).toMatch(/^结论：\d+项要求都符合/);
    expect(await main([save('spoilt.pdf', bytesOf(pdf, '% 后来的话'))])).toBe(1);
    expect(printed).toContain('  不符\u3000文件尾之后没有内容（6.1.3）');
    expect(printed.at(-1)).toMatch(/^结论：\d+项要求中有1项不符。$/);
  });

  it('says what is wrong with each of several, and goes on', async () => {
    const zip = await aPackage({ 'a.jpg': new Uint8Array(1_000) });
    const flipped = save('flipped.zip', zip.with(500, 1));
    const short = save('short.zip', zip.slice(0, 700));
    const unlisted = save('unlisted.zip', aForeignPackage({ editManifest: () => '' }));
    const good = save('good.zip', zip);
    expect(await main([flipped, short, unlisted, join(folder, 'none.zip'), good])).toBe(1);
    const text = printed.join('\n');
    expect(text).toContain('问题：“支部记录簿/data/a.jpg”：已损坏，不能解开。');
    expect(text).toContain('问题：文件不完整，后面的部分丢失了。');
    expect(text).toContain('问题：“data/a.txt”：包里有，清单里却没有。');
    expect(text).toContain('文件打不开');
    expect(printed.at(-1)).toBe('结论：通过核验，每个文件都与清单一致。');
    expect(printed.filter((line) => line === '结论：没有通过核验。')).toHaveLength(3);
  });

  it('opens an encrypted package with the passphrase of the environment', async () => {
    const path = save('good.zip.age', await encrypted(await aPackage()));
    const before = readdirSync(tmpdir()).filter((name) =>
      name.startsWith('branch-record-book-verify'),
    );
    vi.stubEnv('BRANCH_RECORD_BOOK_PASSPHRASE', passphrase);
    expect(await main([path])).toBe(0);
    vi.stubEnv('BRANCH_RECORD_BOOK_PASSPHRASE', '别的一句话');
    expect(await main([path])).toBe(1);
    expect(printed.at(-1)).toContain('密码不对');
    const after = readdirSync(tmpdir()).filter((name) =>
      name.startsWith('branch-record-book-verify'),
    );
    expect(after).toEqual(before);
  });

  it('tells how it is used', async () => {
    expect(await main([])).toBe(2);
    expect(await main(['--help'])).toBe(2);
    expect(printed[0]).toContain('npm run verify');
  });
});
