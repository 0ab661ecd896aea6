import { formatDateTime, formatMonthDay, toDatePart } from '@shared/domain/calendar';
import type { Photo } from '@shared/domain/photo';
import type { LocalDate } from '@shared/domain/schema';

interface TakenNoteProps {
  readonly photo: Photo | undefined;
  readonly eventDate: LocalDate | null;
}

/** When a photo was taken, in words, and whether that was another day than the event's. */
export function TakenNote({ photo, eventDate }: TakenNoteProps) {
  if (photo === undefined) return <p className="photo-taken">正在读取照片信息…</p>;
  if (photo.takenAt === null) {
    return <p className="photo-taken">没有拍摄时间（微信转发的照片通常没有）</p>;
  }
  const isOtherDay = eventDate !== null && toDatePart(photo.takenAt) !== eventDate;
  return (
    <>
      <p className="photo-taken numeric">拍摄于 {formatDateTime(photo.takenAt)}</p>
      {isOtherDay ? (
        <p className="photo-other-day">
          提示：这张照片不是活动当天（{formatMonthDay(eventDate)}）拍的。
        </p>
      ) : null}
    </>
  );
}
