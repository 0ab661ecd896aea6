import { recordKinds } from '@shared/domain/record-kind';
import { kindSheets, partSchemas } from '@shared/domain/sheets/all-sheets';
import {
  isField,
  isRows,
  itemsOf,
  toEmptyPart,
  toEmptyRow,
  type SheetField,
} from '@shared/domain/sheets/sheet';
import { idOf } from '@tests/builders/ids';
import { describe, expect, it } from 'vitest';

const sheets = Object.entries(kindSheets);

describe.each(sheets)('the sheet of %s', (_, { key, sheet }) => {
  const items = itemsOf(sheet);

  it('asks for everything that its part holds, once', () => {
    const shape = partSchemas[key].unwrap().shape;
    expect(items.map((item) => item.key).sort()).toEqual(Object.keys(shape).sort());
  });

  it('begins with values that its part can hold, rows included', () => {
    const empty = toEmptyPart(sheet);
    expect(partSchemas[key].parse(empty)).toEqual(empty);
    const rows = items.filter(isRows);
    const filled = Object.fromEntries(rows.map((list) => [list.key, [toEmptyRow(list, idOf(1))]]));
    expect(partSchemas[key].safeParse({ ...empty, ...filled }).error).toBeUndefined();
  });

  it('has words for each choice that its part can hold', () => {
    const choices = [...items.filter(isField), ...items.filter(isRows).flatMap((one) => one.fields)]
      .filter((field): field is SheetField => field.control === 'choice')
      .flatMap(({ choices = {} }) => Object.values(choices));
    expect(choices.every((words) => words !== '')).toBe(true);
  });

  it('lists members first where everybody can be listed by one press', () => {
    for (const list of items.filter(isRows)) {
      if (list.offersRoster) expect(list.fields[0]?.control).toBe('member');
    }
  });
});

it('is there for every kind but the one that has ticks of the branch’s own list', () => {
  expect(recordKinds.filter((kind) => kindSheets[kind] === undefined)).toEqual(['theme-day']);
});
