import { formatDate, toDatePart } from '../domain/calendar';
import type { Photo } from '../domain/photo';

import { sayIf, type CheckContext, type Checks } from './check';

/** Checks of 照片: whether the pictures prove the day. */
export const photosChecks: Checks = {
  'photo-missing': {
    field: 'photos',
    find: (context) =>
      numberedPhotos(context).flatMap(({ number, photo }) =>
        sayIf(photo === undefined, `第${number}张照片的文件找不到了，请重新添加或移除。`),
      ),
  },
  'photo-other-day': { field: 'photos', find: findOtherDays },
  'photo-without-time': {
    field: 'photos',
    find: (context) => {
      const found = numberedPhotos(context).flatMap(({ photo }) => photo ?? []);
      return sayIf(
        found.length > 0 && found.every(({ takenAt }) => takenAt === null),
        `${found.length}张照片都没有拍摄时间，无法核对是否当天拍摄；经微信转发的照片请改用原图。`,
      );
    },
  },
};

interface NumberedPhoto {
  /** As on the page: 1 for the first. */
  readonly number: number;
  readonly photo: Photo | undefined;
}

function numberedPhotos({ content, photos }: CheckContext): readonly NumberedPhoto[] {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  return content.photos.map(({ photoId }, index) => ({
    number: index + 1,
    photo: byId.get(photoId),
  }));
}

function findOtherDays(context: CheckContext): readonly string[] {
  const { date } = context;
  if (date === null) return [];
  const { endsAt } = context.content;
  const lastDate = endsAt === null || toDatePart(endsAt) < date ? date : toDatePart(endsAt);
  return numberedPhotos(context).flatMap(({ number, photo }) => {
    const taken = toDatePart(photo?.takenAt ?? '');
    if (taken === '' || (taken >= date && taken <= lastDate)) return [];
    return [`第${number}张照片拍摄于${formatDate(taken)}，不是会议当天。`];
  });
}
