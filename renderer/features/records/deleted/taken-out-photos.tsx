import { Button } from 'antd';
import { Link } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';

import { useBook } from '../../../data/book-context';
import {
  purgePhoto,
  putBackPhoto,
  type TakenOutPhoto,
} from '../../../data/repositories/taken-out-photos';
import { clock, toLocal } from '../../../platform/clock';
import { useQuestion } from '../../../ui/questions';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';

import { DeletedThumbnail } from './deleted-thumbnail';
import { toRecordWords } from './record-words';

/** Where the photo was, and since when it is not. */
function Origin({ record, takenOutAtMs }: Pick<TakenOutPhoto, 'record' | 'takenOutAtMs'>) {
  const when =
    takenOutAtMs === null ? '取出的时间没有记下' : `${formatDateTime(toLocal(takenOutAtMs))}取出`;
  return (
    <p className="field-hint numeric">
      {record === null ? (
        '原来的记录已经不在'
      ) : (
        <>
          原在 <Link to={`/records/${record.id}`}>{toRecordWords(record)}</Link>
        </>
      )}
      ，{when}
    </p>
  );
}

/** Why a photo can be neither put back nor purged just now; empty if it can be both. */
function toStanding({ record, sealedIn }: TakenOutPhoto): string {
  const sealed =
    sealedIn.length === 0 ? '' : `封存过的第 ${sealedIn.join('、')} 版里有它，所以一直留着。`;
  const filed = record?.status === 'filed' ? '要放回，请先打开记录点“更正”。' : '';
  return `${sealed}${filed}`;
}

interface RowProps {
  readonly taken: TakenOutPhoto;
  readonly onDone: (words: string) => void;
}

function PhotoRow({ taken, onDone }: RowProps) {
  const { db } = useBook();
  const ask = useQuestion();
  const tellProblem = useTellProblem();
  const { photo, record, caption, sealedIn } = taken;
  const name = caption === '' ? photo.originalName : caption;
  const putBack = async () => {
    const placed = await putBackPhoto(db, taken, clock.nowMs());
    tellProblem(placed);
    if (placed.ok) onDone(`已把照片“${name}”放回记录，排在最后一张。`);
  };
  const purge = async () => {
    const origin = record === null ? '' : `，原在${toRecordWords(record)}`;
    const isSure = await ask({
      title: '彻底删除这张照片？',
      text: `照片“${name}”${origin}，从这本记录簿里删掉，以后找不回来。以前的备份里可能还有。`,
      yes: '彻底删除',
      no: '留着',
    });
    if (!isSure) return;
    const purged = await purgePhoto(db, taken, clock.nowMs());
    tellProblem(purged);
    if (purged.ok) onDone(`已彻底删除照片“${name}”。`);
  };
  const standing = toStanding(taken);
  return (
    <li className="deleted-row deleted-photo">
      <DeletedThumbnail photoId={photo.id} />
      <div>
        <p>{name}</p>
        <Origin {...taken} />
        {standing === '' ? null : <p className="field-hint">{standing}</p>}
      </div>
      <div className="actions">
        {record === null || record.status === 'filed' ? null : (
          <Button onClick={() => void putBack()} aria-label={`放回照片：${name}`}>
            放回
          </Button>
        )}
        {sealedIn.length > 0 ? null : (
          <Button onClick={() => void purge()} aria-label={`彻底删除照片：${name}`}>
            彻底删除
          </Button>
        )}
      </div>
    </li>
  );
}

interface TakenOutPhotosProps {
  readonly photos: readonly TakenOutPhoto[];
  readonly onDone: (words: string) => void;
}

/** Photos that were taken out of a record and are still stored. */
export function TakenOutPhotos({ photos, onDone }: TakenOutPhotosProps) {
  return (
    <Section title="取出的照片" note={photos.length === 0 ? undefined : `${photos.length} 张`}>
      {photos.length === 0 ? (
        <p className="field-hint">没有从记录里取出的照片。</p>
      ) : (
        <ul>
          {photos.map((taken) => (
            <PhotoRow key={taken.photo.id} taken={taken} onDone={onDone} />
          ))}
        </ul>
      )}
    </Section>
  );
}
