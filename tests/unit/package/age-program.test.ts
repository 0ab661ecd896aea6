import { decryptAge, openAgeWriter } from '@shared/package/age';
import { toByteSource } from '@shared/package/bytes';
import { hasAgeProgram, runAge } from '@tests/harness/age-program';
import { aPackage } from '@tests/builders/bag';
import { bytesOf } from '@tests/builders/zip';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const passphrase = '只有自己知道的一句话';
/** `age -p` derives its key at full cost: seconds, many more on a busy machine. */
const LIMIT_MS = 180_000;
const isHere = hasAgeProgram();
if (!isHere) console.log('没有 age 程序（apt install age），不与它互相解密。');

const folder = mkdtempSync(join(tmpdir(), 'age-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.runIf(isHere)('with the age program', () => {
  it(
    'what is written here opens there',
    async () => {
      const zip = await aPackage({ '1.jpg': new Uint8Array(200_000).fill(7) });
      const parts: Uint8Array[] = [];
      const writer = await openAgeWriter(
        (bytes) => {
          parts.push(bytes.slice());
          return Promise.resolve();
        },
        passphrase,
        12,
      );
      await writer.write(zip);
      await writer.finish();
      writeFileSync(join(folder, 'ours.age'), bytesOf(...parts));
      const words = ['-d', '-o', join(folder, 'ours.zip'), join(folder, 'ours.age')];
      expect(await runAge(words, passphrase)).toBe(0);
      expect(Buffer.compare(readFileSync(join(folder, 'ours.zip')), zip)).toBe(0);
      expect(await runAge(words, '别的一句话')).toBe(1);
    },
    LIMIT_MS,
  );

  it(
    'what is written there opens here',
    async () => {
      writeFileSync(join(folder, 'plain'), 'from elsewhere');
      const words = ['-p', '-o', join(folder, 'theirs.age'), join(folder, 'plain')];
      expect(await runAge(words, passphrase)).toBe(0);
      const file = new Uint8Array(readFileSync(join(folder, 'theirs.age')));
      const parts: Uint8Array[] = [];
      const result = await decryptAge(toByteSource(file), passphrase, (bytes) => {
        parts.push(bytes.slice());
        return Promise.resolve();
      });
      expect(result.ok).toBe(true);
      expect(Buffer.from(bytesOf(...parts)).toString()).toBe('from elsewhere');
    },
    LIMIT_MS,
  );
});
