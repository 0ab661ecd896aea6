import { describe, expect, it } from 'vitest';

import { readCameraFacts, toWallTime } from '@shared/photo/photo-facts';

import { readPhotoFixture } from './photo-fixture';

describe('readCameraFacts', () => {
  it('reads the time as the wall time that the camera wrote, in any zone of this machine', () => {
    expect(readCameraFacts(readPhotoFixture('plain.jpg'))).toEqual({
      orientation: 1,
      takenAt: '2026-06-17T14:52',
    });
  });

  it('reads the orientation', () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const facts = readCameraFacts(readPhotoFixture(`orientation-${orientation}.jpg`));
      expect(facts).toEqual({ orientation, takenAt: null });
    }
  });

  it('finds the time in a HEIC', () => {
    expect(readCameraFacts(readPhotoFixture('sample.heic')).takenAt).toBe('2026-06-17T15:10');
  });

  it.each(['small.gif', 'small.bmp', 'see-through.png', 'broken.jpg', 'not-a-picture.jpg'])(
    'finds nothing in %s and says so without failing',
    (name) => {
      expect(readCameraFacts(readPhotoFixture(name))).toEqual({ orientation: 1, takenAt: null });
    },
  );

  it('reads from a view into a larger buffer', () => {
    const file = readPhotoFixture('plain.jpg');
    const larger = new Uint8Array(file.length + 10);
    larger.set(file, 10);
    expect(readCameraFacts(larger.subarray(10)).takenAt).toBe('2026-06-17T14:52');
  });

  it('survives EXIF damaged anywhere', () => {
    const whole = readPhotoFixture('rotated-6.jpg');
    for (let at = 20; at < 300; at += 3) {
      const damaged = whole.slice();
      damaged.fill(0xff, at, at + 4);
      expect(readCameraFacts(damaged).orientation).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('toWallTime', () => {
  it.each([
    ['2026:06:17 14:52:03', '2026-06-17T14:52'],
    ['2026-06-17T14:52:03', '2026-06-17T14:52'],
    ['0000:00:00 00:00:00', null],
    ['2026:02:30 10:00:00', null],
    ['    :  :     :  :  ', null],
    ['', null],
    [undefined, null],
  ])('reads %s as %s', (text, time) => {
    expect(toWallTime(text)).toBe(time);
  });
});
