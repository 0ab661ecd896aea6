import { isAgeFile } from '@shared/package/age-header';
import type { LongWork } from '@shared/package/bytes';
import {
  readPackage,
  refuse,
  toLockedRefusal,
  type BranchReading,
} from '@shared/superior/read-package';

import { connectCalls } from '../calls';
import { toBlobSource } from '../package/blob-source';
import { decryptToBlob } from '../package/decrypt-to-blob';
import type { BranchesPageCalls, BranchesWorkerCalls, BranchOrder } from './protocol';

const ours: BranchesWorkerCalls = { read };
const { theirs: page } = connectCalls<BranchesPageCalls>(self, ours);

let shownPercent = -1;

const work: LongWork = {
  onProgress: (done, total) => {
    if (total === null || total === 0) return;
    // Hundreds of small files in a package are no hundred messages.
    const percent = Math.floor((done / total) * 100);
    if (percent === shownPercent) return;
    shownPercent = percent;
    void page.showPart(done / total);
  },
};

async function read({ file, choice, passphrase }: BranchOrder): Promise<BranchReading> {
  const source = toBlobSource(file);
  if (!(await isAgeFile(source))) return readPackage(source, choice, work);
  if (passphrase === null) return refuse('locked');
  await page.showPart(null);
  const plain = await decryptToBlob(source, passphrase, work);
  return plain.ok ? readPackage(plain.value, choice, work) : toLockedRefusal(plain.error);
}
