import { useCallback, useState } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';
import { applyChanges } from '@shared/roster/import/field-changes';
import { findNewGroups } from '@shared/roster/import/new-groups';
import type { PlannedRow } from '@shared/roster/import/plan-import';
import { toMember } from '@shared/roster/to-member';
import { newId } from '@shared/util/ids';
import { succeed, type Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import {
  importRoster,
  takeBackImport,
  type TakenBackImport,
} from '../../../data/repositories/roster-import';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';

/** What an import did, and with what it can be taken back. */
export interface DoneImport extends TakenBackImport {
  readonly added: number;
  readonly changed: number;
}

/**
 * Writes rows of a plan into the book: a backup first where there is a place for one, then the
 * 党小组 that the branch lacks, new members and changed ones as one commit.
 */
export function useImport() {
  const { db, branch } = useBook();
  /** What is being done just now, in words; null if nothing is. */
  const [step, setStep] = useState<string | null>(null);

  const run = useCallback(
    async (rows: readonly PlannedRow[]): Promise<Result<DoneImport>> => {
      if (host.backups !== null) {
        setStep('正在备份现在的记录簿');
        // What fails is shown among the backups; the import can be taken back all the same.
        await host.backups.make(db.bookId, 'before-import');
      }
      setStep('正在导入');
      const names = findNewGroups(
        rows.map(({ draft }) => draft),
        branch.groups,
      );
      const groups = [...branch.groups, ...names.map((name) => ({ id: newId(), name }))];
      const createdAtMs = clock.nowMs();
      const context = { groups, today: toDatePart(clock.nowLocal()) };
      const added: Member[] = [];
      const before: Member[] = [];
      const after: Member[] = [];
      for (const row of rows) {
        if (row.kind === 'new') {
          added.push(toMember(row.draft, { id: newId(), createdAtMs, groups }));
        } else if (row.kind === 'changed') {
          before.push(row.match.member);
          after.push(applyChanges(row.match.member, row.draft, row, context));
        }
      }
      const saved = await importRoster(db, {
        branch: names.length === 0 ? null : { ...branch, groups },
        members: [...added, ...after],
      });
      setStep(null);
      if (!saved.ok) return saved;
      const addedIds = added.map(({ id }) => id);
      return succeed({ added: added.length, changed: after.length, addedIds, before });
    },
    [db, branch],
  );
  const takeBack = useCallback((done: TakenBackImport) => takeBackImport(db, done), [db]);
  return { step, run, takeBack };
}
