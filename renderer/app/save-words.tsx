import { toTimePart } from '@shared/domain/calendar';

import { useSaveState, type SaveState } from '../data/save-state';
import { toLocal } from '../platform/clock';

function toWords(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return '没有未保存的内容';
    case 'unsaved':
      return '有改动还没有保存';
    case 'pending':
    case 'saving':
      return '正在保存……';
    case 'saved':
      return `已保存 ${toTimePart(toLocal(state.atMs))}`;
    case 'failed':
      return '没有保存成功，会再试';
  }
}

/** Foot of the rail: whether what was typed is on disk, always in words. */
export function SaveWords() {
  const state = useSaveState();
  return (
    <p className="rail-foot" role="status">
      {toWords(state)}
    </p>
  );
}
