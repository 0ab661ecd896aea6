import { formatDateTime } from '@shared/domain/calendar';
import type { BookManifest } from '@shared/package/book-format';

/** Whose book a package holds, from when, and how much. */
export function PackageFacts({
  fileName,
  manifest,
}: {
  readonly fileName: string;
  readonly manifest: BookManifest;
}) {
  const { branchName, madeAt, watermark, missingPhotos } = manifest;
  const { records = 0, members = 0, photos = 0 } = watermark.counts;
  return (
    <>
      <dl className="facts">
        <dt>文件</dt>
        <dd className="backup-path">{fileName}</dd>
        <dt>支部</dt>
        <dd>{branchName}</dd>
        <dt>保存时间</dt>
        <dd className="numeric">{formatDateTime(madeAt)}</dd>
        <dt>内容</dt>
        <dd className="numeric">
          记录 {records} 份，党员 {members} 人，照片 {photos} 张
        </dd>
        <dt>核验</dt>
        <dd>已读完全部内容，一个文件不少，一字未改</dd>
      </dl>
      {missingPhotos.length === 0 ? null : (
        <div className="note note-advice">
          <p>保存这个文件时，已有 {missingPhotos.length} 张照片读不出来，文件里没有它们。</p>
        </div>
      )}
    </>
  );
}
