import type { Branch } from '../domain/branch';
import { formatDate } from '../domain/calendar';
import { ownFieldControlNames, type OwnField, type OwnKind } from '../domain/own-kind';
import { bookWith, tryLocalRule, type LocalRule } from '../rules/local-rules';
import { toCanonicalJson } from '../util/canonical-json';

import type { Template, TemplateKind } from './template';

/** What of the book a template is held against. */
export interface TemplateBook {
  readonly ownKinds: readonly OwnKind[];
  readonly themeDayActions: Branch['themeDayActions'];
  readonly localRules: readonly LocalRule[];
}

/** What taking an offer would write. */
export type TemplateChange =
  | { readonly kind: 'own-kind'; readonly ownKind: OwnKind }
  | {
      readonly kind: 'actions';
      readonly list: keyof Branch['themeDayActions'];
      readonly added: readonly string[];
    }
  | { readonly kind: 'local-rule'; readonly rule: LocalRule };

/** One thing of a template, with what it would change beside what is there. */
export interface TemplateOffer {
  readonly key: string;
  /** As 自定类别“防汛值班”. */
  readonly title: string;
  readonly state: 'new' | 'changes' | 'same' | 'refused';
  /** What it brings or changes, one sentence each; of a refused one why. */
  readonly details: readonly string[];
  /** Null where there is nothing to take. */
  readonly change: TemplateChange | null;
}

/** Everything that a template offers to this book, in the order of the file; nothing is written. */
export function planTemplate(template: Template, book: TemplateBook): readonly TemplateOffer[] {
  const { title, issuer, issuedOn, themeDayActions } = template;
  const origin = { title, issuer, issuedOn };
  return [
    ...(template.ownKinds ?? []).map((kind) =>
      offerKind({ ...kind, isRetired: false, origin }, book.ownKinds),
    ),
    ...(themeDayActions
      ? (['required', 'optional'] as const).flatMap((list) =>
          offerActions(list, themeDayActions[list], book.themeDayActions[list]),
        )
      : []),
    ...(template.localRules ?? []).map((rule, index) => offerRule(rule, index, book.localRules)),
  ];
}

function toFieldWords({ label, control, choices }: OwnField): string {
  const words = choices.length === 0 ? '' : `：${choices.join('、')}`;
  return `“${label}”（${ownFieldControlNames[control]}${words}）`;
}

function offerKind(incoming: OwnKind, present: readonly OwnKind[]): TemplateOffer {
  const own = present.find(({ id }) => id === incoming.id);
  const base = { key: `own-kind ${incoming.id}`, title: `自定类别“${incoming.name}”` };
  if (own === undefined) return offerNewKind(base, incoming, present);
  const details = compareKinds(own, incoming);
  if (details.length === 0) return { ...base, state: 'same', details: [], change: null };
  const ownKind = { ...incoming, isRetired: own.isRetired };
  const change = { kind: 'own-kind', ownKind } as const;
  return { ...base, state: 'changes', details, change };
}

function offerNewKind(
  base: Pick<TemplateOffer, 'key' | 'title'>,
  ownKind: OwnKind,
  present: readonly OwnKind[],
): TemplateOffer {
  const hasNamesake = present.some(({ name }) => name === ownKind.name);
  const details = [
    ...(hasNamesake ? ['已经有一个同名的类别；取用后会有两个，可以停用其中一个。'] : []),
    ...(ownKind.purpose === '' ? [] : [`什么时候用：${ownKind.purpose}。`]),
    ownKind.hasAttendance ? '有全支部的出席表。' : '没有出席表。',
    ownKind.fields.length === 0
      ? '没有专门的栏目。'
      : `栏目：${ownKind.fields.map(toFieldWords).join('、')}。`,
  ];
  return { ...base, state: 'new', details, change: { kind: 'own-kind', ownKind } };
}

/** What a newer definition changes, in words; empty if it says the same. */
function compareKinds(own: OwnKind, incoming: TemplateKind): readonly string[] {
  const old = new Map(own.fields.map((field) => [field.id, field]));
  const kept = new Set(incoming.fields.map(({ id }) => id));
  const order = (fields: readonly OwnField[]) => fields.map(({ id }) => id).join();
  const common = own.fields.filter(({ id }) => kept.has(id));
  const fieldWords = incoming.fields.flatMap((field) => {
    const before = old.get(field.id);
    if (before === undefined) return [`增加栏目${toFieldWords(field)}。`];
    const isSame = toCanonicalJson(before) === toCanonicalJson(field);
    return isSame ? [] : [`栏目${toFieldWords(before)}改为${toFieldWords(field)}。`];
  });
  return [
    ...(own.name === incoming.name ? [] : [`名称由“${own.name}”改为“${incoming.name}”。`]),
    ...(own.purpose === incoming.purpose ? [] : [`什么时候用，改为：${incoming.purpose}。`]),
    ...(own.hasAttendance === incoming.hasAttendance
      ? []
      : [incoming.hasAttendance ? '增加全支部的出席表。' : '不再有出席表。']),
    ...fieldWords,
    ...own.fields
      .filter(({ id }) => !kept.has(id))
      .map((field) => `去掉栏目${toFieldWords(field)}；已写的记录不变。`),
    ...(order(common) === order(incoming.fields.filter(({ id }) => old.has(id)))
      ? []
      : ['栏目的先后次序有调整。']),
  ];
}

const listNames = { required: '规定动作', optional: '自选动作' } as const;

/** Actions are added behind those that are there; none is taken away. */
function offerActions(
  list: keyof Branch['themeDayActions'],
  incoming: readonly string[],
  present: readonly string[],
): readonly TemplateOffer[] {
  const all = [...new Set(incoming)];
  if (all.length === 0) return [];
  const added = all.filter((action) => !present.includes(action));
  const base = { key: `actions ${list}`, title: listNames[list] };
  if (added.length === 0) return [{ ...base, state: 'same', details: [], change: null }];
  const isNew = present.length === 0;
  const details = [
    `${isNew ? '列入' : '在现有的后面加上'}：${added.join('、')}。`,
    ...(isNew ? [] : ['现有的都留着。']),
  ];
  const change = { kind: 'actions', list, added } as const;
  return [{ ...base, state: isNew ? 'new' : 'changes', details, change }];
}

/** What the numbers of the provisions that may be set locally say. */
const numberNames: Readonly<Record<string, string>> = {
  day: '一天折学时',
  halfDay: '半天折学时',
  hour: '一小时折学时',
  firstMonths: '第一次提前月数',
  secondMonths: '第二次提前月数',
  toFen: '取整到几分',
};

function toNumberWords({ parameters }: LocalRule): string {
  const { times, months, ...others } = parameters;
  return [
    ...(times === undefined || months === undefined ? [] : [`每${months}个月${times}次`]),
    ...Object.entries(others).map(([name, value]) => `${numberNames[name] ?? name}${value}`),
  ].join('，');
}

/** A rule is added beside those that are there: of one provision the later one holds. */
function offerRule(rule: LocalRule, index: number, present: readonly LocalRule[]): TemplateOffer {
  const base = { key: `local-rule ${index}`, title: `本地规定“${rule.title}”` };
  const checked = tryLocalRule(rule);
  if (!checked.ok) {
    return { ...base, state: 'refused', details: [checked.error.what], change: null };
  }
  const isThere = present.some((one) => toCanonicalJson(one) === toCanonicalJson(rule));
  if (isThere) return { ...base, state: 'same', details: [], change: null };
  const before = bookWith(present).find(({ id }) => id === rule.id);
  const from = rule.effectiveFrom === null ? '' : `，自${formatDate(rule.effectiveFrom)}起`;
  const details = [
    `依据：${rule.source}${rule.article}${from}。`,
    `数字：${toNumberWords(rule)}。`,
    ...(before ? [`现在按“${before.title}”（${before.source}）。`] : []),
  ];
  const change = { kind: 'local-rule', rule } as const;
  return { ...base, state: before?.isLocal === true ? 'changes' : 'new', details, change };
}
