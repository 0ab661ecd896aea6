import { decryptAge, openAgeWriter } from '@shared/package/age';
import { isAgeFile } from '@shared/package/age-header';
import { toByteSource, type LongWork } from '@shared/package/bytes';
import { bytesOf, toBytes } from '@tests/builders/zip';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';

const passphrase = '只有自己知道的一句话 é';
/** Deriving a key at full cost takes seconds, many more on a busy machine. */
const FULL_COST_LIMIT_MS = 180_000;
/** Seconds less than the usual cost; the format is the same. */
const CHEAP = 4;

async function encrypt(plain: Uint8Array, workFactor = CHEAP): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const writer = await openAgeWriter(
    (bytes) => {
      parts.push(bytes.slice());
      return Promise.resolve();
    },
    passphrase,
    workFactor,
  );
  for (let at = 0; at < plain.length; at += 50_000)
    await writer.write(new Uint8Array(plain.subarray(at, at + 50_000)));
  await writer.finish();
  return bytesOf(...parts);
}

async function decrypt(file: Uint8Array<ArrayBuffer>, words = passphrase, work?: LongWork) {
  const parts: Uint8Array[] = [];
  const result = await decryptAge(
    toByteSource(file),
    words,
    (bytes) => {
      parts.push(bytes.slice());
      return Promise.resolve();
    },
    work,
  );
  return { code: result.ok ? 'decrypted' : result.error.code, result, plain: bytesOf(...parts) };
}

const plain = new Uint8Array(randomBytes(300_000));
const file = await encrypt(plain);

describe('an age file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 300_000])('of %i bytes comes back', async (length) => {
    const part = plain.subarray(0, length);
    const { result, plain: back } = await decrypt(await encrypt(part));
    expect(result).toEqual({ ok: true, value: { sizeBytes: length } });
    expect(Buffer.compare(back, part)).toBe(0);
  });

  it('is known by its first bytes', async () => {
    const isAge = (bytes: Uint8Array | string) => isAgeFile(toByteSource(toBytes(bytes)));
    expect(await isAge(file)).toBe(true);
    expect(await isAge('-----BEGIN AGE ENCRYPTED FILE-----\n')).toBe(true);
    expect(await isAge('PK\u0003\u0004')).toBe(false);
    expect(await isAge('')).toBe(false);
  });

  it('opens however its passphrase was composed', async () => {
    expect((await decrypt(file, passphrase.normalize('NFD'))).code).toBe('decrypted');
  });

  it(
    'costs what age itself demands, unless a test says otherwise',
    async () => {
      const parts: Uint8Array[] = [];
      const writer = await openAgeWriter((bytes) => {
        parts.push(bytes.slice());
        return Promise.resolve();
      }, passphrase);
      await writer.finish();
      expect(Buffer.from(bytesOf(...parts)).toString('latin1')).toMatch(/^-> scrypt \S+ 18$/m);
    },
    FULL_COST_LIMIT_MS,
  );
});

describe('an age file is refused', () => {
  it('by name for another passphrase', async () => {
    expect((await decrypt(file, '别的一句话')).code).toBe('age-wrong-passphrase');
  });

  it('when any byte is flipped', async () => {
    const headerLength =
      Buffer.from(file).indexOf('\n', Buffer.from(file).indexOf('\n---') + 1) + 1;
    const places = [3, 25, 40, 60, headerLength - 2, headerLength, headerLength + 20];
    for (const at of [...places, headerLength + 70_000, file.length - 1]) {
      const flipped = file.with(at, (file[at] ?? 0) ^ 1);
      expect((await decrypt(flipped)).code, `byte ${at}`).not.toBe('decrypted');
    }
  });

  it('when its end is cut off, at the border of a piece too', async () => {
    const piece = 65_536 + 16;
    const start = file.length - 300_000 - 5 * 16;
    for (const end of [10, 100, start, start + piece, start + 2 * piece, file.length - 1])
      expect((await decrypt(file.slice(0, end))).code, `cut at ${end}`).toBe('age-damaged');
  });

  it('when something stands behind it', async () => {
    expect((await decrypt(bytesOf(file, 'x'))).code).toBe('age-damaged');
  });

  it('by its header: another version, another kind, too much work', async () => {
    const header = (text: string) => decrypt(toBytes(text)).then(({ code }) => code);
    const lines = Buffer.from(file).toString('latin1').split('\n').slice(0, 4);
    const withWork = (work: string) => `${lines.join('\n').replace(/ 4$/m, ` ${work}`)}\n`;
    expect(await header('age-encryption.org/v2\n')).toBe('age-newer');
    expect(await header('age-encryption.org/v1\n-> X25519 abc\n')).toBe('age-not-by-passphrase');
    expect(await header('-----BEGIN AGE ENCRYPTED FILE-----')).toBe('age-not-by-passphrase');
    expect(await header(withWork('19'))).toBe('age-work-too-high');
    expect(await header(withWork('99999'))).toBe('age-work-too-high');
    expect(await header(withWork('04'))).toBe('age-damaged');
    expect(await header('age-encryption.org/v1\n-> scrypt x 4\n')).toBe('age-damaged');
    expect(await header('not age')).toBe('age-damaged');
  });

  it('when the medium refuses', async () => {
    const source = (failsAt: number) => ({
      sizeBytes: file.length,
      read: (offset: number, length: number) =>
        offset >= failsAt
          ? Promise.reject(new Error('EIO'))
          : toByteSource(file).read(offset, length),
    });
    const codeOf = async (failsAt: number) => {
      const result = await decryptAge(source(failsAt), passphrase, () => Promise.resolve());
      return result.ok ? 'decrypted' : result.error.code;
    };
    expect(await codeOf(0)).toBe('age-unreadable');
    expect(await codeOf(1_000)).toBe('age-unreadable');
  });
});

describe('work on an age file', () => {
  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort();
    expect((await decrypt(file, passphrase, { signal: controller.signal })).code).toBe('cancelled');
  });

  it('tells how far it is', async () => {
    const seen: number[] = [];
    await decrypt(file, passphrase, { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(file.length);
  });

  it('passes on what the sink throws', async () => {
    const full = new Error('ENOSPC');
    const fails = () => Promise.reject(full);
    await expect(decryptAge(toByteSource(file), passphrase, fails)).rejects.toBe(full);
    const writer = await openAgeWriter(fails, passphrase, CHEAP);
    const writeMuch = async () => {
      for (let times = 0; times < 20; times += 1) await writer.write(plain);
      await writer.finish();
    };
    await expect(writeMuch()).rejects.toBe(full);
    const short = await openAgeWriter(fails, passphrase, CHEAP);
    await short.write(new Uint8Array(1)).catch(() => undefined);
    await expect(short.finish()).rejects.toBe(full);
  });
});
