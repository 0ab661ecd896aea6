import { toPersonName } from '../book/model/attendance-blocks';
import type { FilledField } from '../domain/own-kind';
import { toSheetField } from '../domain/own-kind-part';
import type { FiledDocument } from '../domain/seal';
import { toFieldText } from '../domain/sheets/field-text';

import { alignItems } from './align-items';
import { toNote, toSwap, toTextChange, type Change } from './change';
import type { CompareField } from './list-changes';
import { compareValues, type NameOf } from './sheet-changes';

const noFields: readonly FilledField[] = [];

function toWords(field: FilledField | undefined, nameOf: NameOf): string {
  return field === undefined ? '' : toFieldText(toSheetField(field), field.value, nameOf);
}

/** A field that only one version asks; without text there is nothing to read in it. */
function compareLoneField(
  [old, now]: readonly [FilledField | undefined, FilledField | undefined],
  nameOf: NameOf,
): readonly Change[] {
  const [before, after] = [toWords(old, nameOf), toWords(now, nameOf)];
  return toTextChange(before, after, now?.label ?? old?.label ?? '');
}

function comparePair(old: FilledField, now: FilledField, nameOf: NameOf): readonly Change[] {
  const renamed = old.label === now.label ? [] : [toNote(`栏目“${old.label}”改称“${now.label}”`)];
  if (old.control !== now.control) return [...renamed, ...compareLoneField([old, now], nameOf)];
  const values = [old.value, now.value] as const;
  return [...renamed, ...compareValues(toSheetField(now), values, now.label, nameOf)];
}

/** The user's own kind: its fields one by one, by what each version itself says they are. */
export const compareOwnKind: CompareField = (before, after) => {
  const read = ({ content }: FiledDocument) => content.ownKind;
  const nameOf: NameOf = (memberId) =>
    toPersonName(after.people, memberId) || toPersonName(before.people, memberId);
  const { items, isReordered } = alignItems(
    read(before)?.fields ?? noFields,
    read(after)?.fields ?? noFields,
    ({ id }) => id,
    ({ label }) => label,
  );
  const changes = items.flatMap((pair) => {
    const [old, now] = [pair.before?.item, pair.after?.item];
    return old && now ? comparePair(old, now, nameOf) : compareLoneField([old, now], nameOf);
  });
  return [
    ...toSwap(read(before)?.name ?? '没有', read(after)?.name ?? '没有', '类别名称'),
    ...changes,
    ...(isReordered ? [toNote('栏目的先后次序有调整')] : []),
  ];
};
