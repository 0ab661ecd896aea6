import { pinyin } from 'pinyin-pro';

/** How a name is found by its sound. */
export interface PinyinKey {
  /** The name without dots and spaces, Latin letters in lower case. */
  readonly name: string;
  /** One entry a character, as `['wang', 'wei']`; `ü` is written `v`. */
  readonly syllables: readonly string[];
  /** First letters, as `ww`. */
  readonly initials: string;
  /** All letters, as `wangwei`. */
  readonly full: string;
}

const separators = /[\s·.,'’-]+/u;

/**
 * The sounds of a name, with surnames read as surnames (曾 zeng, 单 shan, 解 xie, 区 ou, 仇 qiu,
 * 查 zha, 欧阳, 呼延). What is not Han stays as typed, in lower case.
 *
 * @param reading - The member's own reading as `shan yu`, used in place of the dictionary's;
 * empty if none.
 */
export function toPinyinKey(name: string, reading: string): PinyinKey {
  const plain = simplify(name);
  const own = simplify(reading, ' ')
    .split(' ')
    .filter((part) => part !== '');
  const syllables = own.length > 0 ? own : readByDictionary(name);
  return {
    name: plain,
    syllables,
    initials: syllables.map((syllable) => Array.from(syllable)[0] ?? '').join(''),
    full: syllables.join(''),
  };
}

/**
 * Whether what was typed begins the name: Han characters as written, initials (`wlg`), full pinyin
 * (`wuyunbi`), or syllables cut short (`wuybl`). Spaces and apostrophes between syllables and the
 * case of letters do not matter. Nothing typed matches nobody.
 */
export function matchesPinyin(key: PinyinKey, typed: string): boolean {
  const plain = simplify(typed);
  if (plain === '') return false;
  return key.name.startsWith(plain) || beginsSyllables(key.syllables, plain);
}

function beginsSyllables(syllables: readonly string[], typed: string): boolean {
  if (typed === '') return true;
  const [first, ...rest] = syllables;
  if (first === undefined) return false;
  for (let length = Math.min(first.length, typed.length); length > 0; length -= 1) {
    const isPart = first.slice(0, length) === typed.slice(0, length);
    if (isPart && beginsSyllables(rest, typed.slice(length))) return true;
  }
  return false;
}

/** `separators` are taken out, or put as `joint`; 全角 letters become plain ones. */
function simplify(text: string, joint = ''): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v').split(separators).join(joint);
}

function readByDictionary(name: string): readonly string[] {
  return name
    .split(separators)
    .flatMap((part, index) =>
      pinyin(part, {
        // Only the head of a name is its surname; 单 after a dot is read as a word.
        surname: index === 0 ? 'head' : 'off',
        toneType: 'none',
        type: 'array',
        v: true,
      }),
    )
    .map((syllable) => syllable.toLowerCase())
    .filter((syllable) => syllable !== '');
}
