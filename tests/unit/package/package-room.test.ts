import { packageLimits } from '@shared/package/package-limits';
import { hasRoom, toManifestBytes, type Filling } from '@shared/package/package-room';
import { expect, it } from 'vitest';

const empty: Filling = {
  fileCount: 0,
  zipBytes: 0,
  directoryBytes: 0,
  manifestBytes: 0,
  unpackedBytes: 0,
};

it('has room for a photo in an empty package', () => {
  expect(hasRoom(empty, '支部记录簿/data/照片/1.jpg', 400_000)).toBe(true);
});

it.each([
  ['files', { fileCount: 65_000 }],
  ['bytes for a ZIP without Zip64', { zipBytes: 0xffff_0000 - 400_000 }],
  ['lines for one manifest', { manifestBytes: packageLimits.tagFileBytes }],
  ['entries for one directory', { directoryBytes: packageLimits.directoryBytes }],
  ['unpacked bytes', { unpackedBytes: packageLimits.totalBytes - 400_000 }],
] as const)('has no room with too many %s', (_, filling) => {
  expect(hasRoom({ ...empty, ...filling }, 'a/data/1.jpg', 400_000)).toBe(false);
});

it('counts a line of a manifest rather too long than too short', () => {
  for (const path of ['照片/1.jpg', '%%%', 'a']) {
    const line = `${'0'.repeat(64)}  ${path.replaceAll('%', '%25')}\n`;
    expect(toManifestBytes(path)).toBeGreaterThanOrEqual(new TextEncoder().encode(line).length);
  }
});
