import { toTimePart } from '@shared/domain/calendar';

import { useSaveState } from '../data/save-state';
import { toLocal } from '../platform/clock';

/** Whether what is typed on this page is on disk, in words. */
export function SaveNote() {
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
