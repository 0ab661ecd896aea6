import {
  ownKindPartSchema,
  type OwnField,
  type OwnKind,
  type OwnKindPart,
} from '@shared/domain/own-kind';
import { toOwnPart } from '@shared/domain/own-kind-part';

import { idOf } from './ids';

export function anOwnField(number: number, overrides: Partial<OwnField> = {}): OwnField {
  return {
    id: idOf(470 + number),
    label: `栏目${number}`,
    control: 'line',
    choices: [],
    ...overrides,
  };
}

/** 防汛值班: one field of each control, the attendance sheet of the branch. */
export function anOwnKind(overrides: Partial<OwnKind> = {}): OwnKind {
  return {
    id: idOf(460),
    name: '防汛值班',
    purpose: '汛期轮流值守',
    hasAttendance: true,
    fields: [
      anOwnField(1, { label: '值守地段' }),
      anOwnField(2, { label: '险情和处置', control: 'text' }),
      anOwnField(3, { label: '上报日期', control: 'date' }),
      anOwnField(4, { label: '巡查次数', control: 'count' }),
      anOwnField(5, { label: '响应级别', control: 'choice', choices: ['一级', '二级', '三级'] }),
      anOwnField(6, { label: '带班人', control: 'member' }),
    ],
    isRetired: false,
    ...overrides,
  };
}

/** `anOwnKind` filled in, as a record has it; values by the place of the field, from 0. */
export function anOwnKindPart(
  values: readonly unknown[] = [],
  kind: OwnKind = anOwnKind(),
): OwnKindPart {
  const part = toOwnPart(kind);
  const fields = part.fields.map((field, index) => ({
    ...field,
    ...(values[index] === undefined ? {} : { value: values[index] }),
  }));
  return ownKindPartSchema.parse({ ...part, fields });
}
