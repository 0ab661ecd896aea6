import {
  ownKindValuesSchema,
  toChoices,
  toOwnKind,
  toOwnKindValues,
} from '@renderer/features/settings/own-kinds/own-kind-values';
import { idOf } from '@tests/builders/ids';
import { anOwnField, anOwnKind } from '@tests/builders/own-kind';
import { expect, it } from 'vitest';

const messagesOf = (values: unknown, others = [anOwnKind({ id: idOf(461), name: '植树' })]) =>
  ownKindValuesSchema(others)
    .safeParse(values)
    .error?.issues.map(({ path, message }) => `${path.join('.')}：${message}`) ?? [];

it('goes into the form and back without a change', () => {
  const kind = anOwnKind();
  expect(toOwnKind(toOwnKindValues(kind), kind)).toEqual(kind);
  expect(messagesOf(toOwnKindValues(kind))).toEqual([]);
});

it('says what is missing or cannot be told apart', () => {
  const values = toOwnKindValues(
    anOwnKind({
      name: '植树',
      fields: [
        anOwnField(1, { label: '地点' }),
        anOwnField(2, { label: '地点' }),
        anOwnField(3, { control: 'choice', choices: ['只有一个'] }),
      ],
    }),
  );
  expect(messagesOf(values).sort()).toEqual([
    'fields.1.label：和第 1 栏同名',
    'fields.2.choices：至少写两个词，用顿号隔开',
    'name：已经有叫这个名字的类别',
  ]);
  expect(messagesOf({ ...toOwnKindValues(null), name: '党课' })).toContain(
    'name：已经有叫这个名字的类别',
  );
});

it('reads choices between any of the marks that people type', () => {
  expect(toChoices('一级、二级，三级,四级\n 一级 ；')).toEqual(['一级', '二级', '三级', '四级']);
});
