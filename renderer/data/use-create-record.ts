import { useCallback } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import { emptyContent } from '@shared/domain/filing';
import type { KindChoice } from '@shared/domain/kinds-of-record';
import { newId } from '@shared/util/ids';
import { succeed, type Result } from '@shared/util/result';

import { clock } from '../platform/clock';

import { useBook } from './book-context';
import { loadMembers } from './repositories/members';
import { createDraft } from './repositories/records';

/** Makes an empty draft for today with everybody present, and answers its id. */
export function useCreateRecord(): (choice: KindChoice) => Promise<Result<string>> {
  const { db } = useBook();
  return useCallback(
    async (choice) => {
      const members = await loadMembers(db);
      const nowMs = clock.nowMs();
      const today = toDatePart(clock.nowLocal());
      const id = newId();
      const created = await createDraft(db, {
        id,
        status: 'draft',
        content: {
          ...emptyContent(choice, today, members),
          // One empty paragraph, so that the editor has a place to type in.
          minutes: [{ id: newId(), speaker: '', text: '' }],
        },
        enteredAtMs: nowMs,
        changedAtMs: nowMs,
        revision: 0,
        deletedAtMs: null,
      });
      return created.ok ? succeed(id) : created;
    },
    [db],
  );
}
