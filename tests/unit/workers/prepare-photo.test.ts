import { describe, expect, it } from 'vitest';

import { preparePhoto } from '@renderer/workers/photo/prepare-photo';
import { MAX_FILE_BYTES } from '@shared/photo/photo-problems';
import { sha256Hex } from '@shared/util/hash';

import { readPhotoFixture } from '../photo/photo-fixture';

const fixtureFile = (name: string) => new File([readPhotoFixture(name)], name);

async function refusalOf(file: File, known: ReadonlyMap<string, string> = new Map()) {
  const answer = await preparePhoto({ file, known, longSidePx: 2048 });
  return answer.ok ? null : answer.error.code;
}

// Node has no picture decoder, so whatever is refused here is refused before any decoding.
describe('preparePhoto before decoding', () => {
  it('refuses a file beyond the limit without reading it', async () => {
    const file = fixtureFile('plain.jpg');
    Object.defineProperty(file, 'size', { value: MAX_FILE_BYTES + 1 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
    expect(await refusalOf(file)).toBe('photo-file-too-large');
  });

  it('refuses a file that cannot be read any more', async () => {
    const file = fixtureFile('plain.jpg');
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    expect(await refusalOf(file)).toBe('photo-file-unreadable');
  });

  it('refuses what is no picture by its bytes, whatever its name says', async () => {
    expect(await refusalOf(fixtureFile('not-a-picture.jpg'))).toBe('photo-not-a-picture');
    expect(await refusalOf(new File([], '空.jpg'))).toBe('photo-not-a-picture');
  });

  it('refuses a picture whose header is damaged', async () => {
    expect(await refusalOf(fixtureFile('broken.jpg'))).toBe('photo-broken');
  });

  it('refuses 200 megapixels by the header of a 40 KB file', async () => {
    expect(await refusalOf(fixtureFile('huge.png'))).toBe('photo-too-many-pixels');
  });

  it('knows the same photo under another name', async () => {
    const known = new Map([[await sha256Hex(readPhotoFixture('plain.jpg')), 'plain.jpg']]);
    expect(await refusalOf(fixtureFile('duplicate-of-plain.jpg'), known)).toBe('photo-same');
  });
});
