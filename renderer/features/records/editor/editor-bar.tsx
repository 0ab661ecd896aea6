import { Button } from 'antd';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';

import { frameOf, toKindNames, type FramePart } from '@shared/domain/record-kind';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';

import { SaveNote } from '../../../forms/save-note';
import { goToSection } from '../../../ui/go-to-section';

interface SectionLink {
  readonly id: string;
  readonly name: string;
  /** Shown only where the record's kinds use this part. */
  readonly part?: FramePart;
}

const sections: readonly SectionLink[] = [
  { id: 'basics', name: '基本信息' },
  { id: 'attendance', name: '出席', part: 'attendance' },
  { id: 'content', name: '内容' },
  { id: 'matters', name: '决议', part: 'matters' },
  { id: 'photos', name: '照片' },
  { id: 'make-ups', name: '补课', part: 'attendance' },
  { id: 'filing', name: '归档检查' },
];

interface EditorBarProps {
  readonly record: MeetingRecord;
  readonly isPreviewShown: boolean;
  readonly onTogglePreview: () => void;
}

/** Stays on top: what this is, where to go in it, whether it is saved, and the page beside it. */
export function EditorBar({ record, isPreviewShown, onTogglePreview }: EditorBarProps) {
  const [kinds, ownKind] = useWatch<RecordContent, ['kinds', 'ownKind']>({
    name: ['kinds', 'ownKind'],
  });
  const frame = frameOf(kinds);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || event.isComposing) return;
      event.preventDefault();
      onTogglePreview();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onTogglePreview]);
  return (
    <div className="editor-bar">
      <h1>
        {toKindNames({ kinds, ownKind })}
        <span className="editor-status">{record.status === 'draft' ? '草稿' : '更正中'}</span>
      </h1>
      <nav aria-label="本页各部分" className="editor-sections">
        {sections
          .filter(({ part }) => part === undefined || frame.has(part))
          .map(({ id, name }) => (
            <button key={id} type="button" onClick={() => goToSection(id)}>
              {name}
            </button>
          ))}
      </nav>
      {record.status === 'draft' ? (
        <Link className="nowrap" to={`/plan/drafts/${record.id}`}>
          通知和签到表
        </Link>
      ) : null}
      <p className="editor-saved" role="status" data-testid="save-state">
        <SaveNote />
      </p>
      <Button onClick={onTogglePreview} aria-pressed={isPreviewShown}>
        {isPreviewShown ? '收起页面 F9' : '看页面 F9'}
      </Button>
    </div>
  );
}
