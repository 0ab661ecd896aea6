import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '@scripts/paths';

import type { Site } from '../harness/serve-site';

import { openBrowser } from './chromium';
import { timeWork, type Part } from './measurement';
import { runProgram } from './programs';

const photoCount = 20;
/** Four to three, as phones take them. */
const size = '4032x3024';

/** The APP1 segment of a JPEG, with its marker: EXIF with orientation, date and place. */
async function readExif(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at + 1] === 0xe1) return bytes.subarray(at, at + 2 + bytes.readUInt16BE(at + 2));
  }
  throw new Error(`${path} has no EXIF`);
}

/** Makes photos of 12 megapixels, each of other colours; every second one lies on its side. */
async function makePhotos(convert: string, folder: string): Promise<readonly string[]> {
  const scene = join(folder, 'scene.mpc');
  const words = ['-seed', '1', '-size', '1344x1008', 'plasma:tan-seagreen', '-attenuate', '0.6'];
  await runProgram(convert, [...words, '+noise', 'Gaussian', '-resize', size, scene]);
  const exif = await readExif(join(root, 'tests/fixtures/photos/rotated-6.jpg'));
  const photos: string[] = [];
  for (let index = 0; index < photoCount; index += 1) {
    const photo = join(folder, `photo-${String(index + 1).padStart(2, '0')}.jpg`);
    const turn = ['-roll', `+${index * 97}+${index * 31}`, '-quality', '92'];
    await runProgram(convert, [scene, ...turn, photo]);
    if (index % 2 === 1) {
      const bytes = await readFile(photo);
      await writeFile(photo, Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]));
    }
    photos.push(photo);
  }
  return photos;
}

interface Tools {
  readonly convert: string;
  readonly sha256sum: string;
}

/** The same work by programs: one decoding for both sizes, then both hashes. */
async function takeInByPrograms(tools: Tools, photo: string, folder: string): Promise<void> {
  const stored = join(folder, 'stored.jpg');
  await runProgram(tools.convert, [
    ...[photo, '-auto-orient', '-resize', '2048x2048', '-strip', '-quality', '85'],
    ...['-write', stored, '-resize', '320x320', join(folder, 'thumbnail.jpg')],
  ]);
  await runProgram(tools.sha256sum, [photo, stored]);
}

async function sumSizes(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, one) => sum + one, 0);
}

async function measureBoth(site: Site, chromium: string, tools: Tools, folder: string) {
  const photos = await makePhotos(tools.convert, folder);
  const results = join(folder, 'results');
  await mkdir(results);
  const browser = await openBrowser(chromium);
  try {
    const page = await browser.openPage(site.pageUrl);
    await page.setInputFiles('#files', [...photos]);
    await page.evaluate(() => window.harness.startIntake());
    const appMs: number[] = [];
    const programsMs: number[] = [];
    const outcomes: string[] = [];
    for (const photo of photos) {
      const taken = await page.evaluate(() => window.takeNextPhoto());
      if (taken === null) throw new Error('the import ended early');
      appMs.push(taken.tookMs);
      outcomes.push(taken.size);
      programsMs.push(await timeWork(() => takeInByPrograms(tools, photo, results)));
    }
    return { appMs, programsMs, outcomes, sizeBytes: await sumSizes(photos) };
  } finally {
    await browser.close();
  }
}

/** Twenty photos of 12 megapixels by the app's worker against ImageMagick, photo by photo. */
export async function measurePhotos(site: Site, chromium: string, tools: Tools): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-photos-'));
  try {
    const { appMs, programsMs, outcomes, sizeBytes } = await measureBoth(
      site,
      chromium,
      tools,
      folder,
    );
    const sum = (runsMs: readonly number[]) => [runsMs.reduce((total, one) => total + one, 0)];
    const each = (sizeBytes / photoCount / 1e6).toFixed(1);
    return {
      title: `四、收进 ${photoCount} 张照片`,
      notes: [
        `ImageMagick 生成的 1200 万像素 JPEG，每张约 ${each} MB，一半带旋转标记；存成 ${[...new Set(outcomes)].join('、')}。`,
        '本程序：一次收进，第一张含启动照片处理；ImageMagick：convert 一次解码出两种尺寸，再用 sha256sum 算两个文件。',
      ],
      groups: [
        {
          title: '每张',
          rows: [
            { what: 'ImageMagick 和 sha256sum', runsMs: programsMs },
            { what: '本程序的照片处理', runsMs: appMs },
          ],
        },
        {
          title: `${photoCount} 张合计`,
          rows: [
            { what: 'ImageMagick 和 sha256sum', runsMs: sum(programsMs) },
            { what: '本程序的照片处理', runsMs: sum(appMs) },
          ],
        },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
