import { Button } from 'antd';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';

import { toTimePart } from '@shared/domain/calendar';
import { frameOf, toKindNames, type FramePart } from '@shared/domain/record-kind';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';

import { useSaveState } from '../../../data/save-state';
import { toLocal } from '../../../platform/clock';

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

function goToSection(id: string) {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

function SaveNote() {
  const state = useSaveState();
  switch (state.kind) {
    case 'idle':
      return <span>写下的内容会自动保存</span>;
    case 'unsaved':
    case 'pending':
    case 'saving':
      return <span>正在保存……</span>;
    case 'saved':
      return <span>已保存 {toTimePart(toLocal(state.atMs))}</span>;
    case 'failed':
      return (
        <strong className="field-error">
          {state.problem.what}
          {state.problem.next}
        </strong>
      );
    case 'behind':
      return (
        <strong className="field-error">
          已写下，但留底还没写成，正在再试。{state.problem.what}
          {state.problem.next}
        </strong>
      );
  }
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
      <p className="editor-saved" role="status" data-testid="save-state">
        <SaveNote />
      </p>
      <Button onClick={onTogglePreview} aria-pressed={isPreviewShown}>
        {isPreviewShown ? '收起页面 F9' : '看页面 F9'}
      </Button>
    </div>
  );
}
