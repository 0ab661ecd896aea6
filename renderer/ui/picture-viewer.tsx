import { Button } from 'antd';
import { useState, type ReactNode } from 'react';

import { Dialog } from './dialog';
import { useBlobUrl } from './use-blob-url';
import './picture-viewer.css';

interface PictureViewerProps {
  readonly pictureId: string;
  readonly title: string;
  readonly caption: string;
  readonly load: (pictureId: string) => Promise<Blob | null>;
  /** Said where the picture cannot be read: what is safe, and what to do. */
  readonly missing: string;
  /** Whether it can be shown as wide as the window, to read what is written on it. */
  readonly canWiden?: boolean;
  readonly onClose: () => void;
  /** Further buttons, before the one that closes. */
  readonly children?: ReactNode;
}

/** One picture as large as the window allows; Esc or the button closes it. */
export function PictureViewer(props: PictureViewerProps) {
  const { pictureId, title, caption, load, missing, canWiden, onClose, children } = props;
  const [isWide, setWide] = useState(false);
  const image = useBlobUrl(pictureId, load);
  return (
    <Dialog
      title={title}
      className="dialog-wide"
      onClose={onClose}
      actions={
        <>
          {canWiden === true ? (
            <Button onClick={() => setWide(!isWide)}>{isWide ? '看整页' : '放大到页宽'}</Button>
          ) : null}
          {children}
          <Button autoFocus onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      <figure className={isWide ? 'picture-full is-wide' : 'picture-full'}>
        {image.state === 'ready' ? (
          <img src={image.url} alt={caption === '' ? title : caption} />
        ) : (
          <p role="status">{image.state === 'loading' ? '正在打开…' : missing}</p>
        )}
        {caption === '' ? null : <figcaption>{caption}</figcaption>}
      </figure>
    </Dialog>
  );
}
