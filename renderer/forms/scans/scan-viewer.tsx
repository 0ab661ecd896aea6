import { Button } from 'antd';
import { useState } from 'react';

import type { Scan } from '@shared/domain/scan';
import { moveItem } from '@shared/photo/photo-order';

import { useBook } from '../../data/book-context';
import { useIsReadOnly } from '../../data/handover-context';
import { loadImage } from '../../data/repositories/photos';
import { changeScan } from '../../data/repositories/scans';
import { PictureViewer } from '../../ui/picture-viewer';
import { useTellProblem } from '../../ui/use-tell-problem';

interface ScanViewerProps {
  readonly scan: Scan;
  readonly name: string;
  readonly firstIndex: number;
  readonly onClose: () => void;
}

/** The pages of a scan, one at a time and large; a page that lies wrong is moved here. */
export function ScanViewer({ scan, name, firstIndex, onClose }: ScanViewerProps) {
  const { db } = useBook();
  const isReadOnly = useIsReadOnly();
  const tellProblem = useTellProblem();
  const { photoIds } = scan;
  const [pageId, setPageId] = useState(photoIds[firstIndex]);
  const index = Math.max(0, photoIds.indexOf(pageId ?? ''));
  const open = photoIds[index];
  if (open === undefined) return null;
  const turn = (steps: 1 | -1) => setPageId(photoIds[index + steps]);
  const move = async (steps: 1 | -1) => {
    const moved = await changeScan(db, scan.id, {
      photoIds: [...moveItem(photoIds, index, index + steps)],
    });
    tellProblem(moved);
  };
  const [isFirst, isLast] = [index === 0, index === photoIds.length - 1];
  return (
    <PictureViewer
      pictureId={open}
      title={`${name}，第 ${index + 1} 页，共 ${photoIds.length} 页`}
      caption=""
      canWiden
      load={(id) => loadImage(db, id)}
      missing="这一页的图读不出来。记录没有受影响；请取出这份扫描件，重新装入。"
      onClose={onClose}
    >
      {photoIds.length === 1 ? null : (
        <>
          <Button disabled={isFirst} onClick={() => turn(-1)}>
            上一页
          </Button>
          <Button disabled={isLast} onClick={() => turn(1)}>
            下一页
          </Button>
          {isReadOnly ? null : (
            <>
              <Button disabled={isFirst} onClick={() => void move(-1)}>
                这一页前移
              </Button>
              <Button disabled={isLast} onClick={() => void move(1)}>
                这一页后移
              </Button>
            </>
          )}
        </>
      )}
    </PictureViewer>
  );
}
