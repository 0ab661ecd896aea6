import { useMemo } from 'react';
import { Link } from 'react-router';

import { toDatePart } from '@shared/domain/calendar';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import { findForeignPlaces } from '@shared/honesty/foreign-places';
import type { HonestyNote } from '@shared/honesty/honesty-note';
import { findLaterDocuments } from '@shared/honesty/later-documents';
import { toPassages } from '@shared/honesty/passages';

import { useBook } from '../../../data/book-context';
import { saveBranch } from '../../../data/repositories/branches';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { usePeople } from '../editor/people';

import { LikenessLine } from './likeness-line';
import { YEARS_COMPARED, type LookBack } from './look-back';
import { useLookBack } from './use-look-back';
import './honesty.css';

function NoteLine({ note }: { readonly note: HonestyNote }) {
  const { db, branch } = useBook();
  const tellProblem = useTellProblem();
  const { message, why, recordId, word } = note;
  const takeAsOwn = async (own: string) =>
    tellProblem(await saveBranch(db, { ...branch, ownPlaces: [...branch.ownPlaces, own] }));
  return (
    <li className="finding finding-advice">
      <span className="finding-level">提醒</span>
      <span>
        {message}
        <small className="finding-source">{why}</small>
      </span>
      {recordId === null ? null : <Link to={`/records/${recordId}`}>打开那一份</Link>}
      {word === null ? null : (
        <button type="button" onClick={() => void takeAsOwn(word)}>
          “{word}”是本地的
        </button>
      )}
    </li>
  );
}

/** How far the look went, so that nobody takes silence for more than it is. */
function toScope(found: LookBack | null): string {
  if (found === null) return '停下来几秒后，和以前的记录对照。';
  const { compared, isCut } = found;
  const scope = `和前后${YEARS_COMPARED}年的${compared}份同类记录对照过`;
  return `${scope}${isCut ? '（记录太多，只对照了最近的）' : ''}；很短的段落、引用的文件和会议程序不比。`;
}

interface HonestyPartProps {
  readonly record: MeetingRecord;
  readonly content: RecordContent;
}

/** 对照核实: what an inspector would ask about, in words; advice only. */
export function HonestyPart({ record, content }: HonestyPartProps) {
  const { branch } = useBook();
  const { labels } = usePeople();
  const nameOf = (memberId: string) => labels.get(memberId) ?? '已从名册中删除的人';
  const found = useLookBack(record, content, nameOf);
  const own = useMemo(() => {
    const passages = toPassages(content);
    const date = content.startsAt === null ? null : toDatePart(content.startsAt);
    return [
      ...(date === null ? [] : findLaterDocuments(passages, date)),
      ...findForeignPlaces(passages, branch),
    ];
  }, [content, branch]);
  const notes = [...own, ...(found?.notes ?? [])];
  const likenesses = found?.likenesses ?? [];
  return (
    <section className="honesty" aria-label="对照核实">
      <h3 className="part-heading">对照核实</h3>
      <p className="field-hint numeric" role="status">
        {toScope(found)}
        {notes.length + likenesses.length === 0 && found !== null ? '没有要提醒的。' : ''}
      </p>
      <ul className="findings">
        {likenesses.map((likeness) => (
          <LikenessLine
            key={`${likeness.own.label} ${likeness.own.memberId ?? ''} ${likeness.otherRecord?.id ?? ''}`}
            likeness={likeness}
            nameOf={nameOf}
          />
        ))}
        {notes.map((note) => (
          <NoteLine key={note.message} note={note} />
        ))}
      </ul>
    </section>
  );
}
