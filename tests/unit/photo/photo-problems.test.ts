import { describe, expect, it } from 'vitest';

import {
  brokenPicture,
  decoderFailed,
  decoderTooSlow,
  fileTooLarge,
  fileUnreadable,
  heicFailed,
  notAPicture,
  samePhoto,
  tooManyPixels,
} from '@shared/photo/photo-problems';
import { toOriginalName } from '@shared/photo/original-name';
import { toSentence } from '@shared/util/result';

const size = { widthPx: 16000, heightPx: 12600 };

describe('refusals of photos', () => {
  it('name the file and say what to do, each under its own code', () => {
    const problems = [
      notAPicture('甲.jpg'),
      brokenPicture('甲.jpg'),
      tooManyPixels('甲.jpg', size),
      fileTooLarge('甲.jpg', 200_000_000),
      samePhoto('甲.jpg', '乙.jpg'),
      decoderFailed('甲.jpg'),
      decoderTooSlow('甲.jpg', 30),
      heicFailed('甲.jpg'),
      fileUnreadable('甲.jpg'),
    ];
    for (const problem of problems) {
      expect(problem.what).toContain('“甲.jpg”');
      expect(problem.safe).not.toBe('');
      expect(problem.next).not.toBe('');
    }
    expect(new Set(problems.map(({ code }) => code)).size).toBe(problems.length);
  });

  it('state sizes and limits in figures', () => {
    expect(toSentence(tooManyPixels('甲.png', size))).toContain('16000×12600，约 2.02 亿像素');
    expect(toSentence(tooManyPixels('甲.png', size))).toContain('最多 1 亿像素');
    expect(toSentence(fileTooLarge('甲.jpg', 200_000_000))).toContain('最多 80 MB');
  });

  it('name the first of two same photos where it had another name', () => {
    expect(samePhoto('甲.jpg', '乙.jpg').what).toContain('“乙.jpg”');
    expect(samePhoto('甲.jpg', '甲.jpg').what).not.toContain('当时的文件名');
  });
});

describe('toOriginalName', () => {
  it('keeps usual names as they are', () => {
    expect(toOriginalName('主题党日 6月17日.jpg')).toBe('主题党日 6月17日.jpg');
  });

  it('shortens a name beyond a row, keeps its extension, and cuts no character in half', () => {
    const name = toOriginalName(`${'长'.repeat(194)}𠮷𠮷𠮷𠮷𠮷𠮷.jpeg`);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/长…\.jpeg$/);
  });
});
