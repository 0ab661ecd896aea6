import { Button } from 'antd';

import { formatDate, formatDateTime, toDatePart } from '@shared/domain/calendar';

import { useBook } from '../../../data/book-context';
import { purgeDraft, type DeletedDraft } from '../../../data/repositories/deleted-drafts';
import { restoreDraft } from '../../../data/repositories/records';
import { clock, toLocal } from '../../../platform/clock';
import { useQuestion } from '../../../ui/questions';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';

import { toRecordWords } from './record-words';

/** What a purge takes along, so that nobody is surprised. */
function toPhotoWords(photoCount: number): string {
  return photoCount === 0 ? '它没有照片' : `连同它的 ${photoCount} 张照片`;
}

interface RowProps {
  readonly draft: DeletedDraft;
  readonly onDone: (words: string) => void;
}

function DraftRow({ draft: { record, photoCount }, onDone }: RowProps) {
  const { db } = useBook();
  const ask = useQuestion();
  const tellProblem = useTellProblem();
  const { theme, startsAt } = record.content;
  const name = theme === '' ? '主题未填' : theme;
  const restore = async () => {
    const restored = await restoreDraft(db, record.id, clock.nowMs());
    tellProblem(restored);
    if (restored.ok) onDone(`已恢复“${name}”，在“今日”的“没写完的”里。`);
  };
  const purge = async () => {
    const isSure = await ask({
      title: '彻底删除这份草稿？',
      text: `${toRecordWords(record)}，${toPhotoWords(photoCount)}，从这本记录簿里删掉，以后找不回来。以前的备份里可能还有。`,
      yes: '彻底删除',
      no: '留着',
    });
    if (!isSure) return;
    const purged = await purgeDraft(db, record.id);
    tellProblem(purged);
    if (purged.ok) onDone(`已彻底删除草稿“${name}”。`);
  };
  return (
    <li className="deleted-row">
      <div>
        <p>{name}</p>
        <p className="field-hint numeric">
          {startsAt === null ? '日期未填' : formatDate(toDatePart(startsAt))}，
          {photoCount === 0 ? '没有照片' : `${photoCount} 张照片`}，
          {formatDateTime(toLocal(record.deletedAtMs ?? 0))}删除
        </p>
      </div>
      <div className="actions">
        <Button onClick={() => void restore()} aria-label={`恢复草稿：${name}`}>
          恢复
        </Button>
        <Button onClick={() => void purge()} aria-label={`彻底删除草稿：${name}`}>
          彻底删除
        </Button>
      </div>
    </li>
  );
}

interface DeletedDraftsProps {
  readonly drafts: readonly DeletedDraft[];
  readonly onDone: (words: string) => void;
}

/** Drafts that were deleted; nothing here goes by itself. */
export function DeletedDrafts({ drafts, onDone }: DeletedDraftsProps) {
  return (
    <Section title="删除的草稿" note={drafts.length === 0 ? undefined : `${drafts.length} 份`}>
      {drafts.length === 0 ? (
        <p className="field-hint">没有删除的草稿。</p>
      ) : (
        <ul>
          {drafts.map((draft) => (
            <DraftRow key={draft.record.id} draft={draft} onDone={onDone} />
          ))}
        </ul>
      )}
    </Section>
  );
}
