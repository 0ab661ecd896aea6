import { useState } from 'react';

import { toCellName } from '@shared/word/forms/field-names';
import type { FormValues } from '@shared/word/forms/form-values';
import { toFormVocabulary } from '@shared/word/forms/form-vocabulary';
import { toFormValues } from '@shared/word/forms/to-form-values';

import { useBook } from '../../../data/book-context';
import { loadOwnKinds } from '../../../data/repositories/own-kinds';
import { useLive } from '../../../data/use-live';
import { loadFiledSource } from '../../../forms/word/word-source';
import { Section } from '../../../ui/section';

import { FieldNamesTable, type NamedField } from './field-names-table';
import { RecordChoice, useFiledRecords } from './record-choice';

/** A long text is cut where it is only shown to be recognised. */
const LONGEST = 60;
const toShort = (text: string) =>
  Array.from(text).length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join('')}……` : text;

/** 字段名: all that a form may ask for, with what one record says there. */
export function FieldNamesSection() {
  const { db } = useBook();
  const records = useFiledRecords(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const recordId = chosen ?? records?.[0]?.id ?? null;
  const values = useLive(async (): Promise<FormValues> => {
    const ownKinds = await loadOwnKinds(db);
    const source = recordId === null ? null : await loadFiledSource(db, recordId);
    return source === null ? toFormVocabulary(ownKinds) : toFormValues(source, ownKinds);
  }, [db, recordId]);
  if (!records || !values) return <p>正在读取……</p>;
  return (
    <Section title="字段名" note="写在大括号里：半角、全角、一层、两层都认">
      <div className="stack">
        {recordId === null ? (
          <p className="field-hint">归档一份记录以后，这里会显示它每个字段的内容。</p>
        ) : (
          <RecordChoice
            label="看哪份记录的内容"
            records={records}
            chosenId={recordId}
            onChoose={setChosen}
          />
        )}
        <FieldNamesTable caption="单项" fields={toTextFields(values)} />
        <h3>有多项的</h3>
        <p className="field-hint">
          整个字段单独占一段，就一项一段地往下写；人名写在一起，用顿号隔开。要分开填，就用“的”：把
          {' {缺席人员的姓名} '}写在表格的一行里，有几个人就有几行。
        </p>
        <FieldNamesTable caption="有多项的" fields={toListFields(values)} />
      </div>
    </Section>
  );
}

/** What the record fills in comes first, in the order of the page. */
function toTextFields({ texts }: FormValues): readonly NamedField[] {
  const fields = texts.map(({ name, value }) => ({ name, value: toShort(value) }));
  return [
    ...fields.filter(({ value }) => value !== ''),
    ...fields.filter(({ value }) => value === ''),
  ];
}

function toListFields({ lists }: FormValues): readonly NamedField[] {
  const filled = [
    ...lists.filter(({ rows }) => rows.length > 0),
    ...lists.filter(({ rows }) => rows.length === 0),
  ];
  return filled.flatMap(({ name, columns, rows, separator }) => [
    {
      name,
      value:
        rows.length === 0
          ? ''
          : `${rows.length} 项：${toShort(rows.map(({ whole }) => whole).join(separator))}`,
    },
    ...columns.map((column) => ({
      name: toCellName(name, column),
      value: toShort(rows[0]?.cells[column] ?? ''),
    })),
  ]);
}
