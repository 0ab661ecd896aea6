import { useCallback } from 'react';

import { joinDateTime, toDatePart } from '@shared/domain/calendar';
import { emptyContent } from '@shared/domain/filing';
import type { KindChoice } from '@shared/domain/kinds-of-record';
import type { LocalDate } from '@shared/domain/schema';
import { newId } from '@shared/util/ids';
import { succeed, type Result } from '@shared/util/result';

import { clock } from '../platform/clock';

import { useBook } from './book-context';
import { loadMembers } from './repositories/members';
import { createPlannedDraft } from './repositories/plans';
import { createDraft } from './repositories/records';

/** What a line of the plan hands over to the record that is begun from it. */
export interface PlannedBeginning {
  readonly planId: string;
  readonly itemId: string;
  /** Null for today. */
  readonly date: LocalDate | null;
  /** `HH:mm`; handed over only with a date. */
  readonly at: string | null;
  readonly theme: string;
  readonly place: string;
}

/** Makes an empty draft with everybody present, for today or from the plan; answers its id. */
export function useCreateRecord(): (
  choice: KindChoice,
  planned?: PlannedBeginning,
) => Promise<Result<string>> {
  const { db } = useBook();
  return useCallback(
    async (choice, planned) => {
      const members = await loadMembers(db);
      const nowMs = clock.nowMs();
      const date = planned?.date ?? toDatePart(clock.nowLocal());
      const id = newId();
      const content = {
        ...emptyContent(choice, date, members),
        // One empty paragraph, so that the editor has a place to type in.
        minutes: [{ id: newId(), speaker: '', text: '' }],
      };
      const draft = {
        id,
        status: 'draft' as const,
        content,
        enteredAtMs: nowMs,
        changedAtMs: nowMs,
        revision: 0,
        deletedAtMs: null,
      };
      if (planned === undefined) {
        const created = await createDraft(db, draft);
        return created.ok ? succeed(id) : created;
      }
      const { theme, place, at } = planned;
      const startsAt = planned.date !== null && at !== null ? joinDateTime(date, at) : date;
      const record = { ...draft, content: { ...content, theme, place, startsAt } };
      const created = await createPlannedDraft(db, record, planned);
      return created.ok ? succeed(id) : created;
    },
    [db],
  );
}
