import { Button } from 'antd';

import { Dialog } from '../../../ui/dialog';
import { useBlobUrl } from '../../../ui/use-blob-url';

interface PhotoViewerProps {
  readonly photoId: string;
  readonly title: string;
  readonly caption: string;
  readonly loadImage: (photoId: string) => Promise<Blob | null>;
  readonly onClose: () => void;
}

/** One photo as large as the window allows; Esc or the button closes it. */
export function PhotoViewer({ photoId, title, caption, loadImage, onClose }: PhotoViewerProps) {
  const image = useBlobUrl(photoId, loadImage);
  return (
    <Dialog
      title={title}
      className="dialog-wide"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          关闭
        </Button>
      }
    >
      <figure className="photo-full">
        {image.state === 'ready' ? (
          <img src={image.url} alt={caption === '' ? title : caption} />
        ) : (
          <p role="status">
            {image.state === 'loading'
              ? '正在打开…'
              : '这张照片的原图读不出来。记录里的其他内容没有受影响；请删掉它重新添加。'}
          </p>
        )}
        {caption === '' ? null : <figcaption>{caption}</figcaption>}
      </figure>
    </Dialog>
  );
}
