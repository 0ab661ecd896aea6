import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { findRosterSheet } from '@shared/roster/import/rank-sheets';
import { toPastedTable, toRosterTable, type RosterTable } from '@shared/roster/import/roster-row';
import type { Workbook } from '@shared/tables/sheet';
import type { Problem } from '@shared/util/result';

import { readTableFile } from '../../../workers/table/client';

/** Where the roster comes from, as far as the user has said. */
export type Source =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'reading'; readonly fileName: string }
  | {
      readonly kind: 'file';
      readonly fileName: string;
      readonly workbook: Workbook;
      readonly sheet: number;
    };

const nothing: Source = { kind: 'paste', text: '' };

/** Reads a roster out of a file or out of what was pasted; the last one counts. */
export function useSource() {
  const [source, setSource] = useState<Source>(nothing);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);

  const begin = useCallback((next: Source) => {
    reading.current?.abort();
    setProblem(null);
    setSource(next);
  }, []);

  const readFile = useCallback(
    async (file: File) => {
      begin({ kind: 'reading', fileName: file.name });
      const abort = new AbortController();
      reading.current = abort;
      const answer = await readTableFile(file, abort.signal);
      if (answer === null || abort.signal.aborted) return;
      if (!answer.ok) {
        setSource(nothing);
        setProblem(answer.error);
        return;
      }
      const workbook = answer.value;
      const sheet = findRosterSheet(workbook);
      setSource({ kind: 'file', fileName: file.name, workbook, sheet });
    },
    [begin],
  );

  const table = useMemo(() => toTable(source), [source]);
  return {
    source,
    problem,
    /** Null while there is nothing to read. */
    table,
    readFile,
    paste: (text: string) => begin({ kind: 'paste', text }),
    chooseSheet: (sheet: number) => {
      if (source.kind === 'file') begin({ ...source, sheet });
    },
    startOver: () => begin(nothing),
  };
}

function toTable(source: Source): RosterTable | null {
  switch (source.kind) {
    case 'reading':
      return null;
    case 'paste':
      return source.text.trim() === '' ? null : toPastedTable(source.text);
    case 'file': {
      const sheet = source.workbook.sheets[source.sheet];
      return sheet === undefined ? null : toRosterTable(sheet, source.workbook.dateSystem);
    }
  }
}
