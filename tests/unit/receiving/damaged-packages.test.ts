import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';

import { toByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import { toPackageCode } from '@shared/handover/handover-codes';
import { judgeCode } from '@shared/receiving/judge-code';
import { readPackageFacts } from '@shared/receiving/package-facts';
import { toReceivingChecks } from '@shared/receiving/receiving-checks';
import { sha256Hex } from '@shared/util/hash';
import { aBookCopy, aSmallBook } from '@tests/builders/book-copy';
import { toPackage } from '@tests/builders/memory-package';

type Files = Record<string, Uint8Array>;

let whole: Uint8Array<ArrayBuffer>;
let tag: string;

beforeAll(async () => {
  const { rows, photos } = await aSmallBook();
  const made = await toPackage(aBookCopy(rows, photos));
  whole = made.bytes;
  tag = made.summary.tagManifestSha256;
});

/** The package with its files changed by hand and packed again. */
async function openChanged(change: (files: Files, names: readonly string[]) => void) {
  const files = unzipSync(whole);
  change(files, Object.keys(files));
  const bytes = Uint8Array.from(zipSync(files, { level: 0 }));
  return openBook(toByteSource(bytes), { dataVersion: 1 });
}

const photosOf = (names: readonly string[]) => names.filter((name) => name.endsWith('.jpg'));
const baseName = (path: string) => path.split('/').at(-1) ?? '';

async function faultsOf(change: Parameters<typeof openChanged>[0]): Promise<string> {
  const opened = await openChanged(change);
  if (opened.ok) throw new Error('the package was taken for whole');
  return opened.error.faults.map(({ sentence }) => sentence).join('\n');
}

describe('before anything of a package is stored', () => {
  it('a flipped byte is named by its file', async () => {
    let named = '';
    const faults = await faultsOf((files, names) => {
      named = photosOf(names)[0] ?? '';
      const bytes = Uint8Array.from(files[named]!);
      bytes[1]! ^= 1;
      files[named] = bytes;
    });
    expect(faults).toContain(baseName(named));
    expect(faults).toContain('被改动过或已损坏');
  });

  it('a missing photo is named', async () => {
    let named = '';
    const faults = await faultsOf((files, names) => {
      named = photosOf(names)[0] ?? '';
      Reflect.deleteProperty(files, named);
    });
    expect(faults).toContain(baseName(named));
    expect(faults).toContain('清单里有，包里却没有');
  });

  it('swapped files are both named', async () => {
    let names: readonly string[] = [];
    const faults = await faultsOf((files, all) => {
      names = photosOf(all);
      const [one, other] = [names[0]!, names[1]!];
      [files[one], files[other]] = [files[other]!, files[one]!];
    });
    for (const name of names) expect(faults).toContain(baseName(name));
  });

  it('a package whose lists were all written anew has another code', async () => {
    const opened = await openChanged((files, names) => {
      const encoder = new TextEncoder();
      const tagList = names.find((name) => name.endsWith('/tagmanifest-sha256.txt'))!;
      const text = new TextDecoder().decode(files[tagList]);
      files[tagList] = encoder.encode(text.split('\n').toReversed().join('\n').trimStart() + '\n');
    });
    if (!opened.ok) throw new Error(opened.error.problem.what);
    expect(judgeCode(toPackageCode(tag), opened.value.tagManifestSha256!).kind).toBe('different');
  });

  it('photos that the giver had lost are named, with the rest whole', async () => {
    const { rows, photos, hashes } = await aSmallBook();
    const { bytes } = await toPackage(
      aBookCopy(rows, new Map([[hashes[0]!, photos.get(hashes[0]!)!]])),
    );
    const opened = await openBook(toByteSource(bytes), { dataVersion: 1 });
    if (!opened.ok) throw new Error(opened.error.problem.what);
    const { copy, manifest } = opened.value;
    const facts = await readPackageFacts(copy, manifest);
    const check = toReceivingChecks(manifest.watermark.counts, facts).find(
      ({ title }) => title === '照片',
    );
    expect(check).toMatchObject({ result: 'wrong', items: ['IMG_0001.jpg'] });
    expect(check?.words).toContain('缺 1 张');
  });

  it('a chain with a link taken out is told by its number', async () => {
    const { rows } = await aSmallBook();
    const copy = aBookCopy({
      ...rows,
      revisions: [
        {
          document: { recordId: 'r', revision: 1 },
          seal: {
            sequence: 2,
            recordId: 'r',
            revision: 1,
            documentSha256: await sha256Hex(
              new TextEncoder().encode('{"recordId":"r","revision":1}'),
            ),
            previous: 'a'.repeat(64),
            seal: 'b'.repeat(64),
          },
        },
      ],
    });
    const facts = await readPackageFacts(copy, { newestSeal: null, missingPhotos: [] });
    const check = toReceivingChecks({}, facts).find(({ title }) => title === '封存链');
    expect(check).toMatchObject({
      result: 'wrong',
      items: ['第 2 号：封存号本身被改过', '第 2 号：和前一号接不上，中间少了或换了'],
    });
  });
});
