/** What everybody tries first; each counts as nothing. */
const wellKnown =
  /password|passwd|admin|welcome|iloveyou|woaini|dangzhibu|zhibu|dangyuan|shuji|qwertyuiop|qwerty|asdfghjkl|asdf|zxcvbnm|zxcv|qazwsx|1qaz|2wsx|党支部|支部|党员|书记|中国|我爱你|密码/giu;

/** Least weight of a passphrase; a letter or digit counts 1, a Chinese character 2. */
const LEAST_WEIGHT = 12;
const FEWEST_DIFFERENT = 6;

/**
 * Brings a passphrase into the one form that is encrypted with, since input methods and systems
 * differ in how they compose letters (NFC).
 */
export function toNormalPassphrase(text: string): string {
  return text.normalize('NFC');
}

/**
 * Says why a passphrase is too weak for a file that anybody may copy and try at leisure.
 *
 * @returns A Chinese sentence, or null if it is good enough. No rule finds every weak one.
 */
export function judgePassphrase(text: string): string | null {
  const passphrase = toNormalPassphrase(text);
  if (passphrase === '') return '请输入密码。';
  if (passphrase !== passphrase.trim()) return '密码的开头或结尾有空格，以后容易输错。';
  if (/\p{Cc}/u.test(passphrase)) return '密码里有看不见的控制符号，请重新输入。';
  if (/^[\d\s./-]+$/u.test(passphrase)) return '密码只有数字，很容易被试出来，请加上汉字或字母。';
  if (toWeight(passphrase) < LEAST_WEIGHT)
    return '密码太短。请至少用六个汉字或十二个字母和数字，比如一句只有自己知道的话。';
  if (new Set(passphrase.toLowerCase()).size < FEWEST_DIFFERENT)
    return '密码里重复的字太多，请多用几个不同的字。';
  return toWeight(withoutRuns(passphrase.replace(wellKnown, ''))) < LEAST_WEIGHT
    ? '密码用了常见的词或连续的字符，很容易被试出来。'
    : null;
}

/** Drops characters that only repeat or continue the one before: aaa, 1234, dcba. */
function withoutRuns(text: string): string {
  const characters = Array.from(text);
  return characters
    .filter((character, index) => {
      const before = characters[index - 1];
      if (before === undefined) return true;
      const step = (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
      return Math.abs(step) > 1;
    })
    .join('');
}

function toWeight(text: string): number {
  return Array.from(text).reduce(
    (weight, character) => weight + (/\p{Script=Han}/u.test(character) ? 2 : 1),
    0,
  );
}
