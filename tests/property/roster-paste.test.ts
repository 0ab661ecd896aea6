import fc from 'fast-check';
import { expect, it } from 'vitest';

import { memberSchema } from '@shared/domain/member';
import { parseRosterPaste } from '@shared/roster/import/read-roster';
import { toPastedTable } from '@shared/roster/import/roster-row';
import { rosterFields } from '@shared/roster/import/roster-field';
import { toMember } from '@shared/roster/to-member';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';

const TODAY = '2026-11-22';

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  fc.constantFrom('"', '"甲\n乙"', '合计', '姓名', '性别', '入党日期', '', ' ', '1.5E+17', '32999'),
  fc.constantFrom('王伟', '乌云毕力格', '男', '汉族', '1990-05-12', '2010.7.1', '正式党员', '预备'),
);
const paste = fc
  .array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
  .chain((rows) =>
    fc
      .constantFrom('\n', '\r\n', '\r')
      .map((end) => rows.map((cells) => cells.join('\t')).join(end)),
  );
const columns = fc.dictionary(
  fc.integer({ min: 0, max: 9 }).map(String),
  fc.option(fc.constantFrom(...rosterFields)),
);

it('puts every row of any paste into exactly one of ok, bad and skipped', () => {
  fc.assert(
    fc.property(paste, columns, fc.boolean(), (text, chosen, isDecided) => {
      const read = parseRosterPaste(text, {
        today: TODAY,
        groups: [],
        columns: chosen,
        defaultCategory: isDecided ? 'full' : null,
      });
      const told = [...read.ok, ...read.bad, ...read.skipped]
        .map(({ rowNumber }) => rowNumber)
        .sort((one, other) => one - other);
      expect(told).toEqual(toPastedTable(text).rows.map(({ rowNumber }) => rowNumber));
      for (const { reasons } of read.bad) expect(reasons).not.toEqual([]);
    }),
  );
});

it('makes only members that the schema accepts', () => {
  fc.assert(
    fc.property(paste, columns, (text, chosen) => {
      const { ok } = parseRosterPaste(text, {
        today: TODAY,
        groups: [],
        columns: chosen,
        defaultCategory: 'full',
      });
      for (const { draft } of ok) {
        const member = toMember(draft, { id: idOf(1), createdAtMs: FIXED_NOW_MS, groups: [] });
        expect(memberSchema.parse(member)).toEqual(member);
      }
    }),
  );
});

it('gives back the cells that a spreadsheet quoted', () => {
  const plain = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 10 })
    .filter((text) => text.trim() !== '' && !/[\t\r\n"\uFEFF]/.test(text));
  const withBreaks = fc
    .array(fc.oneof(plain, fc.constant('"')), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(fc.array(withBreaks, { minLength: 1, maxLength: 5 })), (table) => {
      const text = table
        .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join('\t'))
        .join('\r\n');
      expect(toPastedTable(text).rows.map(({ cells }) => cells)).toEqual(table);
    }),
  );
});
