import { formatPeriod } from '../../domain/calendar';
import { explainCounts } from '../../domain/count-attendance';
import { rosterName } from '../../domain/meeting-roster';
import { frameOf, namedKindsOf } from '../../domain/record-kind';
import type { FiledDocument } from '../../domain/seal';
import { formatTenths } from '../../domain/sheets/field-text';
import { sheetsOf } from '../../domain/sheets/sheets-of';

import { toPersonName } from './attendance-blocks';
import type { Block, FormField } from './book-model';
import { toSheetHeadRows } from './sheet-blocks';

const field = (label: string, value: string, note = ''): FormField => ({ label, value, note });

/** The head table of a record: what, when, where, who, and the counts with their formulas. */
export function toHead(document: FiledDocument): Block {
  const { content, people } = document;
  const frame = frameOf(content.kinds);
  const rows: readonly (readonly FormField[])[] = [
    [field('支部', document.branchName), field('上级党组织', document.superior)],
    toOtherKinds(document),
    [field('时间', formatPeriod(content.startsAt, content.endsAt))],
    [field(frame.first.themeLabel, content.theme)],
    [
      field('地点', content.place),
      ...(frame.has('forms') ? [field('形式', content.forms.join('、'))] : []),
    ],
    ...toActionRows(document),
    ...sheetsOf(content).flatMap((filled) => toSheetHeadRows(filled, people)),
    toHours(document),
    frame.has('officers')
      ? [
          field('主持人', toPersonName(people, content.chairId)),
          field('记录人', toPersonName(people, content.recorderId)),
        ]
      : [],
    ...(frame.has('attendance') ? toCountRows(document) : []),
  ];
  return { kind: 'form', rows: rows.filter((row) => row.length > 0) };
}

/** The kinds beside the first, each with its own number: one event is entered once. */
function toOtherKinds({ content, ordinals }: FiledDocument): readonly FormField[] {
  const others = namedKindsOf(content)
    .slice(1)
    .map(({ key, name }) => {
      const ordinal = ordinals[key];
      return name + (ordinal === undefined ? '' : `第${ordinal}次`);
    });
  return others.length === 0 ? [] : [field('同时记为', others.join('、'))];
}

function toHours({ content: { studyTenths = 0 } }: FiledDocument): readonly FormField[] {
  return studyTenths === 0 ? [] : [field('学时', formatTenths(studyTenths))];
}

/** 主题党日's own rows; what was not done or filled in takes no room. */
function toActionRows({ content }: FiledDocument): FormField[][] {
  if (!content.themeDay) return [];
  const { requiredActions, optionalActions, jointUnits } = content.themeDay;
  const actions = [
    field('规定动作', requiredActions.join('、')),
    field('自选动作', optionalActions.join('、')),
  ].filter(({ value }) => value !== '');
  return [
    ...(actions.length === 0 ? [] : [actions]),
    ...(jointUnits === '' ? [] : [[field('联合单位', jointUnits)]]),
  ];
}

/** First half of a formula is the number itself, which stands before it already. */
function toBasis(formula: string): string {
  return formula.slice(formula.indexOf('=')).trim();
}

function toCountRows({ counts, content }: FiledDocument): FormField[][] {
  const override = content.countOverride;
  const formulas = explainCounts(counts, rosterName(content.kinds));
  const [expectedVoters = '', attendingVoters = ''] = formulas.voters.split('；');
  const rows = [
    [field('应到', `${counts.expected}人`, toBasis(formulas.expected))],
    [field('实到', `${counts.attending}人`, toBasis(formulas.attending))],
    ...(frameOf(content.kinds).has('matters')
      ? [
          [field('有表决权应到', `${counts.expectedVoters}人`, toBasis(expectedVoters))],
          [field('有表决权实到', `${counts.attendingVoters}人`, toBasis(attendingVoters))],
        ]
      : []),
  ];
  if (override) {
    const said = `应到${override.expected}人，实到${override.attending}人`;
    rows.push([field('人工更正', said, override.reason)]);
  }
  return rows;
}
