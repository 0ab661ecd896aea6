import { useState } from 'react';

import type { Scan } from '@shared/domain/scan';

import { useBook } from '../../data/book-context';
import { changeScan } from '../../data/repositories/scans';
import { useSaver } from '../../data/use-saver';
import { Field } from '../../ui/field';

interface ScanTitleFieldProps {
  readonly scan: Scan;
  readonly label: string;
  /** Id of the list of words that are offered. */
  readonly wordsId: string;
}

/** What the paper is; written a moment after the last key, as everything that is typed. */
export function ScanTitleField({ scan, label, wordsId }: ScanTitleFieldProps) {
  const { db } = useBook();
  // What is typed stands until it is stored, whatever the store tells meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const saver = useSaver(async () => {
    if (typed === null) return { ok: true, value: null };
    const saved = await changeScan(db, scan.id, { title: typed.trim() });
    if (saved.ok) setTyped((now) => (now === typed ? null : now));
    return saved;
  });
  return (
    <Field label={label} className="scan-title">
      {(control) => (
        <input
          {...control}
          className="input"
          value={typed ?? scan.title}
          maxLength={200}
          list={wordsId}
          placeholder="签到表、选票统计、签字页……"
          onChange={(event) => {
            setTyped(event.target.value);
            saver.noteChange();
          }}
          onBlur={() => void saver.flush()}
        />
      )}
    </Field>
  );
}
