import { Button } from 'antd';
import { useFormContext, useWatch } from 'react-hook-form';

import type { FilledField, OwnKind, OwnKindPart as OwnPart } from '@shared/domain/own-kind';
import { findUnaskedFields, toSheetField, updateOwnKind } from '@shared/domain/own-kind-part';
import type { RecordContent } from '@shared/domain/record';

import { useBook } from '../../../data/book-context';
import { loadOwnKind } from '../../../data/repositories/own-kinds';
import { useLive } from '../../../data/use-live';
import { useUndo } from '../../../ui/use-undo';

import { SheetFieldInput } from './sheet-field';
import './sheets.css';

/** Offers the fields as the settings have them now; nothing changes by itself. */
function UpdateNote({ definition }: { readonly definition: OwnKind }) {
  const { control, getValues, setValue } = useFormContext<RecordContent>();
  const [kinds, ownKind] = useWatch({ control, name: ['kinds', 'ownKind'] });
  if (ownKind === undefined) return null;
  const content = { kinds, ownKind };
  if (updateOwnKind(content, definition) === content) return null;
  const update = () => {
    const updated = updateOwnKind(getValues(), definition);
    setValue('ownKind', updated.ownKind, { shouldDirty: true });
    if (updated.kinds.join() !== getValues('kinds').join()) {
      setValue('kinds', updated.kinds, { shouldDirty: true });
    }
  };
  return (
    <div className="note actions" role="note">
      <span>“设置”里“{definition.name}”的栏目改过了。这份记录还是原来的栏目。</span>
      <Button onClick={update}>按新的栏目更新</Button>
      <span className="field-hint">写好的内容都会留着。</span>
    </div>
  );
}

interface UnaskedFieldProps {
  readonly field: FilledField;
  readonly index: number;
  readonly onRemove: () => void;
}

/** A field that the kind no longer asks: it stays until the user takes it out. */
function UnaskedField({ field, index, onRemove }: UnaskedFieldProps) {
  const hinted = { ...toSheetField(field), span: 12 as const, hint: '新的栏目里没有这一栏' };
  return (
    <div className="own-field span-12">
      <SheetFieldInput name={`ownKind.fields.${index}.value`} field={hinted} />
      <Button onClick={onRemove} aria-label={`去掉${field.label}`}>
        去掉
      </Button>
    </div>
  );
}

function OwnFields({ part, unasked }: { readonly part: OwnPart; readonly unasked: Set<string> }) {
  const { getValues, setValue } = useFormContext<RecordContent>();
  const offerUndo = useUndo();
  const put = (fields: readonly FilledField[]) => {
    const now = getValues('ownKind') ?? part;
    setValue('ownKind', { ...now, fields: [...fields] }, { shouldDirty: true });
  };
  const takeOut = (index: number) => {
    const before = getValues('ownKind.fields') ?? [];
    const removed = before[index];
    if (!removed) return;
    put(before.filter(({ id }) => id !== removed.id));
    const putBack = () => put((getValues('ownKind.fields') ?? []).toSpliced(index, 0, removed));
    offerUndo(`已去掉“${removed.label}”`, putBack);
  };
  return (
    <div className="grid">
      {part.fields.map((field, index) => {
        const key = `${field.id} ${field.control} ${index}`;
        return unasked.has(field.id) ? (
          <UnaskedField key={key} field={field} index={index} onRemove={() => takeOut(index)} />
        ) : (
          <SheetFieldInput
            key={key}
            name={`ownKind.fields.${index}.value`}
            field={toSheetField(field)}
          />
        );
      })}
    </div>
  );
}

/** The fields of the user's own kind, as the record has them. */
export function OwnKindPart() {
  const { db } = useBook();
  const [kinds, part] = useWatch<RecordContent, ['kinds', 'ownKind']>({
    name: ['kinds', 'ownKind'],
  });
  const kindId = part?.kindId ?? '';
  const definition = useLive(() => loadOwnKind(db, kindId), [db, kindId]);
  if (!part) return null;
  const unasked = new Set(definition ? findUnaskedFields(part, definition) : []);
  return (
    <div className="stack">
      {kinds.length > 1 ? <h3 className="part-heading">{part.name}</h3> : null}
      {definition ? <UpdateNote definition={definition} /> : null}
      <OwnFields part={part} unasked={unasked} />
    </div>
  );
}
