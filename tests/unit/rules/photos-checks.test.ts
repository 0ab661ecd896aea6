import { findingsOf } from '@tests/builders/filing-check';
import { idOf } from '@tests/builders/ids';
import { aPhoto } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

describe('photos', () => {
  const photos = [1, 2].map((number) => ({ photoId: idOf(820 + number), caption: '' }));
  const withTimes = (...times: (string | null)[]) =>
    findingsOf(
      { photos },
      { photos: times.map((takenAt, index) => aPhoto({ id: idOf(821 + index), takenAt })) },
    );

  it('of the day itself prove it', () => {
    expect(withTimes('2026-06-17T15:00', '2026-06-17T15:10')).toEqual([]);
  });

  it('of another day are named with their day', () => {
    expect(withTimes('2026-06-17T15:00', '2026-06-16T15:10')).toEqual([
      'advice photo-other-day photos 第2张照片拍摄于2026年6月16日（周二），不是会议当天。',
    ]);
  });

  it('may be of any day of a meeting over several days', () => {
    const content = { photos, endsAt: '2026-06-18T11:00' };
    const given = [aPhoto(), aPhoto({ id: idOf(822), takenAt: '2026-06-18T10:00' })];
    expect(findingsOf(content, { photos: given })).toEqual([]);
  });

  it('without a time are told only if none has one', () => {
    expect(withTimes('2026-06-17T15:00', null)).toEqual([]);
    expect(withTimes(null, null)).toEqual([
      'advice photo-without-time photos 2张照片都没有拍摄时间，无法核对是否当天拍摄；经微信转发的照片请改用原图。',
    ]);
  });

  it('that are gone are named', () => {
    expect(withTimes('2026-06-17T15:00')).toEqual([
      'missing photo-missing photos 第2张照片的文件找不到了，请重新添加或移除。',
    ]);
  });
});
