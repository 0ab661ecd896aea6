import { compareBooks } from '@shared/keeping/compare-books';
import { openAgeWriter } from '@shared/package/age';
import type { ByteSink, ByteSource, LongWork } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import type { PackagedBook } from '@shared/package/read-book';
import { writeBook } from '@shared/package/write-book';
import { assertPresent } from '@shared/util/assert';
import { fail, succeed, type Result } from '@shared/util/result';

import { connectCalls } from '../calls';
import { decryptToBlob } from './decrypt-to-blob';
import { gatherBytes } from './gather-bytes';
import type { OpenOrder, PackageStep, PageCalls, WorkerCalls, WriteOrder } from './protocol';
import { serveCopy, toRemoteCopy } from './remote-copy';

const abort = new AbortController();
let book: PackagedBook | null = null;

const ours: WorkerCalls = {
  ...serveCopy(() => findBook().copy),
  open,
  compare: (head) => compareBooks(findBook().copy, toRemoteCopy(head, page)),
  write,
  cancel: () => {
    abort.abort();
    return Promise.resolve();
  },
};

const { theirs: page } = connectCalls<PageCalls>(self, ours);

function findBook(): PackagedBook {
  return assertPresent(book, 'a package is opened before it is read');
}

function toWork(step: PackageStep): LongWork {
  return {
    signal: abort.signal,
    onProgress: (done, total) => void page.showProgress(step, done, total),
  };
}

async function open({ sizeBytes, dataVersion, passphrase }: OpenOrder) {
  const file: ByteSource = { sizeBytes, read: page.readFile };
  const plain = passphrase === null ? succeed(file) : await decrypt(file, passphrase);
  if (!plain.ok) return fail({ problem: plain.error, faults: [] });
  const opened = await openBook(plain.value, { ...toWork('checking'), dataVersion });
  if (!opened.ok) return opened;
  book = opened.value;
  const { manifest, tagManifestSha256 } = opened.value;
  return succeed({ manifest, tagManifestSha256 });
}

async function decrypt(file: ByteSource, passphrase: string): Promise<Result<ByteSource>> {
  await page.showProgress('key', 0, null);
  return decryptToBlob(file, passphrase, toWork('decrypting'));
}

async function write({ head, packaging, passphrase }: WriteOrder): Promise<Result<null>> {
  const copy = toRemoteCopy(head, page);
  const { sink, flush } = gatherBytes((bytes) => page.writeFile(bytes));
  const work = toWork('writing');
  if (passphrase === null) {
    const written = await writeBook(copy, packaging, sink, work);
    if (!written.ok) return written;
  } else {
    await page.showProgress('key', 0, null);
    const written = await writeEncrypted({ head, packaging, passphrase }, sink, work);
    if (!written.ok) return written;
  }
  await flush();
  return succeed(null);
}

async function writeEncrypted(
  { head, packaging, passphrase }: WriteOrder & { readonly passphrase: string },
  sink: ByteSink,
  work: LongWork,
): Promise<Result<null>> {
  const writer = await openAgeWriter(sink, passphrase);
  const written = await writeBook(toRemoteCopy(head, page), packaging, writer.write, work);
  if (!written.ok) return written;
  await writer.finish();
  return succeed(null);
}
