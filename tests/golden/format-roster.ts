import { sexNames } from '@shared/domain/member';
import { toChangeWords } from '@shared/roster/import/field-changes';
import type { MemberDraft } from '@shared/roster/import/member-draft';
import type { PlannedRow, RosterPlan } from '@shared/roster/import/plan-import';
import type { RosterReading } from '@shared/roster/import/read-roster';
import { rosterFieldNames } from '@shared/roster/import/roster-field';

const shown = (text: string) => text.replace(/\s*\n\s*/g, '⏎').trim();

function toFacts(draft: MemberDraft): string {
  const parts: readonly (readonly [string, string | null])[] = [
    ['', draft.name],
    ['', draft.sex === null ? '' : sexNames[draft.sex]],
    ['', draft.ethnicity],
    ['生', draft.bornOn],
    ['身份证', draft.identityNumber],
    ['', draft.category === 'full' ? '正式' : '预备'],
    ['入党', draft.joinedOn],
    ['转正', draft.fullMemberOn],
    ['在册起', draft.belongsFrom === draft.joinedOn ? '' : draft.belongsFrom],
    ['组', draft.groupName],
    ['学历', draft.education],
    ['岗位', draft.job],
    ['电话', draft.phone],
    ['固话', draft.landline],
    ['住址', draft.address],
    ['职务', draft.post],
    ['失联', draft.lostContactFrom],
    ['流动', draft.mobile === null ? '' : `${draft.mobile.from} ${draft.mobile.where}`],
    ['备注', draft.note],
  ];
  return parts
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => `${label}${label === '' ? '' : ' '}${shown(value ?? '')}`)
    .join('｜');
}

function toEffect(row: PlannedRow): string {
  switch (row.kind) {
    case 'new':
      return '新增';
    case 'same':
      return '没有变化';
    case 'unsure':
      return `要用户定是谁（同名 ${row.candidates.length} 人）`;
    case 'changed':
      return `更改：${row.changes.map(toChangeWords).join('；')}`;
  }
}

/** What the importer says of a roster, for a human to read and check. */
export function formatRoster(head: string, reading: RosterReading, plan: RosterPlan): string {
  const columns = reading.columns.map(
    ({ header, field, how }) =>
      `${shown(header) || '（没有表头）'}→${field === null ? '不读' : rosterFieldNames[field]}` +
      (how === 'content' ? '（按内容）' : ''),
  );
  const rows = plan.rows.flatMap((row) => [
    `第${row.rowNumber}行${row.isHidden ? '（隐藏）' : ''} ${toEffect(row)}`,
    `  ${toFacts(row.draft)}`,
    ...('left' in row ? row.left.map((text) => `  不改：${text}`) : []),
    ...reading.warnings
      .filter(({ rowNumber }) => rowNumber === row.rowNumber)
      .map(({ level, text }) => `  ${level === 'check' ? '请核对' : '说明'}：${text}`),
  ]);
  const whole = reading.warnings.filter(({ rowNumber }) => rowNumber === null);
  return [
    head,
    `列：${columns.join('，')}`,
    ...whole.map(({ level, text }) => `${level === 'check' ? '请核对' : '说明'}：${text}`),
    `新党小组：${reading.newGroupNames.join('、') || '无'}`,
    '',
    `读出 ${reading.ok.length} 人`,
    ...rows,
    '',
    `不能导入 ${reading.bad.length} 行`,
    ...reading.bad.map(({ rowNumber, reasons }) => `第${rowNumber}行 ${reasons.join('；')}`),
    '',
    `跳过 ${reading.skipped.length} 行`,
    ...reading.skipped.map(({ rowNumber, reason }) => `第${rowNumber}行 ${reason}`),
    '',
    `名册里有、表里没有：${plan.onlyInBook.map(({ name }) => name).join('、') || '无'}`,
    '',
  ].join('\n');
}
