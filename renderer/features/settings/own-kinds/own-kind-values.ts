import { z } from 'zod';

import { ownFieldControls, type OwnKind } from '@shared/domain/own-kind';
import { recordKindFacts, recordKinds } from '@shared/domain/record-kind';
import { newId } from '@shared/util/ids';

const tooLong = '不能超过 200 个字';
const line = z.string().trim().max(200, tooLong);

/** Words to choose from as typed, between 、 or commas or on lines of their own. */
export function toChoices(text: string): readonly string[] {
  const words = text.split(/[、，,；;\n]/).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '');
}

const fieldValuesSchema = z
  .object({
    id: z.string(),
    label: line.min(1, '请写上栏目名'),
    control: z.enum(ownFieldControls),
    choices: z.string(),
  })
  .superRefine(({ control, choices }, context) => {
    if (control !== 'choice') return;
    const words = toChoices(choices);
    const message =
      words.length < 2
        ? '至少写两个词，用顿号隔开'
        : words.some((word) => word.length > 200)
          ? tooLong
          : undefined;
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['choices'], message });
  });

const valuesSchema = z.object({
  name: line.min(1, '请写上类别名称'),
  purpose: line,
  hasAttendance: z.boolean(),
  fields: z.array(fieldValuesSchema),
});
export type OwnKindValues = z.infer<typeof valuesSchema>;

const builtInNames = recordKinds.map((kind) => recordKindFacts[kind].name);

/** The form's schema: names of kinds, and of the fields of one, have to be told apart. */
export function ownKindValuesSchema(others: readonly OwnKind[]) {
  const taken = new Set([...builtInNames, ...others.map(({ name }) => name)]);
  return valuesSchema.superRefine(({ name, fields }, context) => {
    if (taken.has(name)) {
      context.addIssue({ code: 'custom', path: ['name'], message: '已经有叫这个名字的类别' });
    }
    fields.forEach(({ label }, index) => {
      const first = fields.findIndex((field) => field.label === label);
      if (label === '' || first === index) return;
      const message = `和第 ${first + 1} 栏同名`;
      context.addIssue({ code: 'custom', path: ['fields', index, 'label'], message });
    });
  });
}

export function emptyField(): OwnKindValues['fields'][number] {
  return { id: newId(), label: '', control: 'line', choices: '' };
}

/** A definition as the form shows it; without one a form to begin with. */
export function toOwnKindValues(kind: OwnKind | null): OwnKindValues {
  if (kind === null) return { name: '', purpose: '', hasAttendance: true, fields: [emptyField()] };
  const { name, purpose, hasAttendance, fields } = kind;
  const toText = (choices: readonly string[]) => choices.join('、');
  return {
    name,
    purpose,
    hasAttendance,
    fields: fields.map((field) => ({ ...field, choices: toText(field.choices) })),
  };
}

/** The definition that the form says; what was typed for another control is left out. */
export function toOwnKind(
  { name, purpose, hasAttendance, fields }: OwnKindValues,
  kept: Pick<OwnKind, 'id' | 'isRetired'> & Partial<Pick<OwnKind, 'origin'>>,
): OwnKind {
  return {
    ...kept,
    name,
    purpose,
    hasAttendance,
    fields: fields.map(({ id, label, control, choices }) => ({
      id,
      label,
      control,
      choices: control === 'choice' ? [...toChoices(choices)] : [],
    })),
  };
}
