import type { MeetingRecord } from '@shared/domain/record';
import { namedKindsOf, toKindNames } from '@shared/domain/record-kind';

import { useBook } from '../../../data/book-context';
import { loadNewestRecords } from '../../../data/repositories/record-lists';
import { useLive } from '../../../data/use-live';
import { Field } from '../../../ui/field';

/** Enough to find one that shows what a form does. */
const OFFERED = 30;

/** The newest filed records that a form is for; `undefined` while they are read. */
export function useFiledRecords(kind: string | null): readonly MeetingRecord[] | undefined {
  const { db } = useBook();
  return useLive(
    () =>
      loadNewestRecords(
        db,
        OFFERED,
        ({ revision, content }) =>
          revision > 0 && (kind === null || namedKindsOf(content).some(({ key }) => key === kind)),
      ),
    [db, kind],
  );
}

interface RecordChoiceProps {
  readonly label: string;
  readonly records: readonly MeetingRecord[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}

/** Chooses a record by its day, kind and theme. */
export function RecordChoice({ label, records, chosenId, onChoose }: RecordChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={chosenId}
          onChange={(event) => onChoose(event.target.value)}
        >
          {records.map(({ id, content }) => (
            <option key={id} value={id}>
              {content.startsAt?.slice(0, 10)} {toKindNames(content)} {content.theme}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
