import { compareBooks } from '@shared/keeping/compare-books';
import { openAgeWriter } from '@shared/package/age';
import type { ByteSource, LongWork } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import type { BookFile } from '@shared/package/part-writer';
import type { PackagedBook } from '@shared/package/read-book';
import type { BagSummary } from '@shared/package/write-bag';
import { writeBook } from '@shared/package/write-book';
import { readPackageFacts } from '@shared/receiving/package-facts';
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
  examine: () => {
    const { copy, manifest } = findBook();
    return readPackageFacts(copy, manifest);
  },
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

async function* askForFiles(): AsyncGenerator<BookFile, void> {
  for (let file = await page.nextFile(); file !== null; file = await page.nextFile()) yield file;
}

async function write(order: WriteOrder): Promise<Result<BagSummary>> {
  const { sink, flush } = gatherBytes((bytes) => page.writeFile(bytes));
  if (order.passphrase !== null) await page.showProgress('key', 0, null);
  const writer = order.passphrase === null ? null : await openAgeWriter(sink, order.passphrase);
  const written = await writeBook(
    toRemoteCopy(order.head, page),
    order.packaging,
    writer?.write ?? sink,
    toWork('writing'),
    order.hasMoreFiles ? askForFiles() : null,
  );
  if (!written.ok) return written;
  await writer?.finish();
  await flush();
  return written;
}
