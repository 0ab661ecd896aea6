import { pinyin } from 'pinyin-pro';

import { splitName } from './split-name';
import { strokeRank } from './stroke-order';

/** One character with its sound, as the order of pinyin compares it. */
interface Sound {
  /** Letters with ü as u: 卢 lu, 吕 lü, 栾 luan come in the order of the dictionary. */
  readonly letters: string;
  readonly hasUmlaut: boolean;
  /** 1 to 4; 0 for the light tone, and where it is not known. */
  readonly tone: number;
  readonly rank: number;
}

/**
 * Sorts by 姓氏拼音: by the sound of the surname read as a surname (单 Shàn, 仇 Qiú, 解 Xiè, 尉迟
 * Yùchí), its tone, its strokes, so that people of one surname stay together; then by the given
 * name in the same way. Equal names stay as they were.
 *
 * @param readingOf - The member's own reading without tones, as `shan yu`; empty for the
 * dictionary's.
 */
export function sortByPinyin<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  readingOf: (item: Item) => string = () => '',
): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: toSounds(nameOf(item), readingOf(item)) }));
  return keyed.toSorted((one, other) => compareNames(one.key, other.key)).map(({ item }) => item);
}

interface NameSounds {
  readonly surname: readonly Sound[];
  readonly given: readonly Sound[];
}

function toSounds(name: string, reading: string): NameSounds {
  const { surname, given } = splitName(name);
  const characters = [...surname, ...given];
  const own = reading
    .toLowerCase()
    .replaceAll('ü', 'v')
    .split(/[\s·.,'’-]+/u)
    .filter((part) => part !== '');
  const spoken = speak(characters);
  const sounds = characters.map((character, place) =>
    toSound(character, spoken[place] ?? character, own[place]),
  );
  return { surname: sounds.slice(0, surname.length), given: sounds.slice(surname.length) };
}

/** Syllables with the tone as a last digit, one a character; what is not Han stays as it is. */
function speak(characters: readonly string[]): readonly string[] {
  return pinyin(characters.join(''), {
    surname: 'head',
    toneType: 'num',
    type: 'array',
    // 一 in 一鸣 stays yī, as a dictionary has it.
    toneSandhi: false,
    v: true,
  });
}

function toSound(character: string, spoken: string, own: string | undefined): Sound {
  const [, syllable = '', tone = '0'] = /^(.*?)(\d?)$/su.exec(spoken.toLowerCase()) ?? [];
  const read = own ?? syllable;
  return {
    letters: read.replaceAll('v', 'u'),
    hasUmlaut: read.includes('v'),
    tone: read === syllable ? Number(tone) : 0,
    rank: strokeRank(character),
  };
}

function compareNames(one: NameSounds, other: NameSounds): number {
  return compareAll(one.surname, other.surname) || compareAll(one.given, other.given);
}

function compareAll(one: readonly Sound[], other: readonly Sound[]): number {
  for (const [place, sound] of one.entries()) {
    const against = other[place];
    if (against === undefined) return 1;
    const difference = compareSounds(sound, against);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function compareSounds(one: Sound, other: Sound): number {
  if (one.letters !== other.letters) return one.letters < other.letters ? -1 : 1;
  return (
    Number(one.hasUmlaut) - Number(other.hasUmlaut) ||
    one.tone - other.tone ||
    one.rank - other.rank
  );
}
