import { groupBy } from '../util/group-by';

import type { Group } from './branch';
import { groupOn } from './group-on-date';
import { sexNames, type Member } from './member';
import { postWordsOn } from './post-on-date';
import type { LocalDate } from './schema';

/** Characters that people type for the dot between the parts of a name, U+00B7 among them. */
const dots = '\\u00b7\\u2022\\u30fb\\u2027\\uff0e\\u002e\\u25cf\\u2219\\u22c5\\ufe52\\uff65';
/** Spaces as they come out of tables; not U+202F, which Mongolian script needs. */
const spaces = '[ \\t\\r\\n\\u00a0\\u2000-\\u200a\\u3000]';
/** Han characters, and the description characters as ⿰ that stand for one without a code. */
const han = '[\\p{Script=Han}\\u2ff0-\\u2fff]';

const invisible = /[\u200b\u2060\ufeff]/g;
const fullWidthLatin = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const withoutHan = new RegExp(`(?:(?!${han}).)+`, 'gsu');
const spacedDot = new RegExp(
  `(?<=[^\\s${dots}])${spaces}*[${dots}]+${spaces}*(?=[^\\s${dots}])`,
  'gu',
);
const spaceAfterHan = new RegExp(`(?<=${han}\\p{M}*)${spaces}+(?=${han})`, 'gu');
const anySpaces = new RegExp(`${spaces}+`, 'gu');
const latinBefore = /\p{Script=Latin}$/u;
const latinAfter = /^\p{Script=Latin}/u;

/**
 * Brings a person's name into the form that is stored and compared: no spaces around it or
 * between Han characters, one U+00B7 between the parts of a name, half-width Latin.
 *
 * Han characters stay exactly as typed. Neither NFKC nor even NFC may touch them, since NFC
 * replaces compatibility ideographs (U+F900 to U+FAFF) that stand on identity cards; and pairs
 * of variants as 頔 and 𬱖 or 昇 and 升 are different names. A full stop between two Latin
 * letters is left alone.
 *
 * @see 民委发〔2016〕33号 (the dot is U+00B7, GB 18030 A1A4).
 */
export function toNormalName(text: string): string {
  return text
    .replace(invisible, '')
    .replace(fullWidthLatin, toHalfWidth)
    .replace(withoutHan, (part) => part.normalize('NFC'))
    .trim()
    .replace(spacedDot, (found, offset: number, whole: string) =>
      isLatinStop(found, whole.slice(0, offset), whole.slice(offset + found.length))
        ? found
        : '\u00b7',
    )
    .replace(spaceAfterHan, '')
    .replace(anySpaces, ' ');
}

/** Full-width forms stand 0xFEE0 above their ASCII ones (Unicode block FF00). */
function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function isLatinStop(found: string, before: string, after: string): boolean {
  return found.includes('.') && latinBefore.test(before) && latinAfter.test(after);
}

/** Length of a name in characters (code points); 𬱖 is one character and two UTF-16 units. */
export function nameLength(name: string): number {
  return Array.from(name).length;
}

/** The name as it prints: the substitute text if one was given, else the name. */
export function toPrintedName(member: Pick<Member, 'name' | 'substituteName'>): string {
  return member.substituteName === '' ? member.name : member.substituteName;
}

/** Names as lists show them: as they print, with what tells namesakes apart in brackets. */
export function toLabels(
  members: readonly Member[],
  distinctions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    members.map((member) => {
      const distinction = distinctions.get(member.id) ?? '';
      const name = toPrintedName(member);
      return [member.id, distinction === '' ? name : `${name}（${distinction}）`];
    }),
  );
}

/** Where and when namesakes are told apart. */
interface Surroundings {
  readonly groupNames: ReadonlyMap<string, string>;
  readonly date: LocalDate;
}

type Trait = (member: Member, surroundings: Surroundings) => string;

/** What tells people apart, the most usual first; each is empty where it is not known. */
const traits: readonly Trait[] = [
  ({ bornOn }) => (bornOn === null ? '' : `${bornOn.slice(0, 4)}年生`),
  ({ sex }) => (sex === null ? '' : sexNames[sex]),
  (member, { groupNames, date }) => groupNames.get(groupOn(member, date) ?? '') ?? '',
  ({ ethnicity }) => (ethnicity === '' || ethnicity.endsWith('族') ? ethnicity : `${ethnicity}族`),
  ({ joinedOn }) => (joinedOn === null ? '' : `${joinedOn.slice(0, 4)}年入党`),
  ({ bornOn }) => (bornOn === null ? '' : `${toMonthDay(bornOn)}生日`),
  ({ joinedOn }) => (joinedOn === null ? '' : `${toMonthDay(joinedOn)}入党`),
  (member, { date }) => postWordsOn(member, date),
  ({ phone }) => (phone === '' ? '' : `电话尾号${phone.slice(-4)}`),
];

function toMonthDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/**
 * Finds what to write beside members who share a name, as 1968年生 beside one 王伟 and 1991年生
 * beside the other: one trait if one is enough, else the fewest that are, in the order birth
 * year, sex, 党小组, ethnicity, year of joining, and finer ones. Never a row number, which would
 * change with the list.
 *
 * Names are compared as they print. Members that no trait tells apart get the same text.
 *
 * @param date - Day of which 党小组 and 党内职务 are told.
 * @returns The distinction by member id; members whose name is their own are not in it.
 */
export function distinguishSameNames(
  members: readonly Member[],
  groups: readonly Group[],
  date: LocalDate,
): ReadonlyMap<string, string> {
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const byName = groupBy(members, toPrintedName);
  const distinctions = new Map<string, string>();
  for (const namesakes of byName.values()) {
    if (namesakes.length < 2) continue;
    const labels = chooseLabels(namesakes, { groupNames, date });
    for (const [index, member] of namesakes.entries()) {
      distinctions.set(member.id, labels[index] ?? '');
    }
  }
  return distinctions;
}

function chooseLabels(namesakes: readonly Member[], surroundings: Surroundings): readonly string[] {
  const label = (chosen: readonly Trait[]) =>
    namesakes.map((member) =>
      chosen
        .map((trait) => trait(member, surroundings))
        .filter((part) => part !== '')
        .join('、'),
    );
  const areDistinct = (labels: readonly string[]) => new Set(labels).size === labels.length;
  // Labels are made set by set, since one of the first sets is enough nearly always.
  const chosen =
    traitSets.find((traitSet) => {
      const labels = label(traitSet);
      return areDistinct(labels) && !labels.includes('');
    }) ?? traitSets.find((traitSet) => areDistinct(label(traitSet)));
  return label(chosen ?? traits);
}

/** Every set of traits, small sets first and within a size those of usual traits first. */
const traitSets: readonly (readonly Trait[])[] = Array.from({ length: 2 ** traits.length - 1 })
  .map((_, index) => traits.filter((_trait, place) => ((index + 1) >> place) % 2 === 1))
  .sort((one, other) => one.length - other.length || compareTraits(one, other));

function compareTraits(one: readonly Trait[], other: readonly Trait[]): number {
  for (const [place, trait] of one.entries()) {
    const difference = traits.indexOf(trait) - traits.indexOf(other[place] ?? trait);
    if (difference !== 0) return difference;
  }
  return 0;
}
