import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { planImport } from '@shared/roster/import/plan-import';
import { findRosterSheet } from '@shared/roster/import/rank-sheets';
import { readRoster } from '@shared/roster/import/read-roster';
import { toPastedTable, toRosterTable, type RosterTable } from '@shared/roster/import/roster-row';
import { readTable } from '@shared/tables/read-table';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { rosterTexts } from '@tests/fixtures/rosters/roster-texts';
import { rosterWorkbooks } from '@tests/fixtures/rosters/roster-workbooks';

import { formatRoster } from './format-roster';

const folder = new URL('../fixtures/rosters/', import.meta.url);

/** A book of three, so that every report also tells new from changed and from same. */
const members = [
  aMember({
    ...{ id: idOf(1), name: '王伟', bornOn: '1968-03-12', joinedOn: '1994-06-30' },
    ...{ fullMemberOn: '1995-06-30', phone: '13900000001' },
  }),
  aMember({ id: idOf(2), name: '李娜', sex: 'female', bornOn: null }),
  aMember({ id: idOf(3), name: '赵铁柱', bornOn: '1950-05-05' }),
];
const groups = [{ id: idOf(901), name: '第一党小组' }];
const today = '2026-11-22';

function open(file: string): { readonly head: string; readonly table: RosterTable } {
  const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
  if (file === 'pasted.txt') {
    return { head: '粘贴', table: toPastedTable(new TextDecoder().decode(bytes)) };
  }
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.error.what);
  const workbook = read.value;
  const index = findRosterSheet(workbook);
  const names = workbook.sheets.map(
    ({ name, isHidden }, place) =>
      `${name || '（无名）'}${isHidden ? '（隐藏）' : ''}${place === index ? '←选用' : ''}`,
  );
  const head = `格式 ${workbook.format}，日期从 ${workbook.dateSystem} 年起计，工作表：${names.join('、')}`;
  return { head, table: toRosterTable(workbook.sheets[index]!, workbook.dateSystem) };
}

describe('the report of a real-shaped roster', () => {
  const files = [...rosterWorkbooks, ...rosterTexts].map(({ file }) => file);

  it.each(files)('%s', async (file) => {
    const { head, table } = open(file);
    const reading = readRoster(table, { today, groups, members });
    const plan = planImport(reading.ok, members, { groups, today });
    await expect(formatRoster(`${file}\n${head}`, reading, plan)).toMatchFileSnapshot(
      `roster-reports/${file}.txt`,
    );
  });
});
