/** 密码：Dj@2026, 口令 abc123, pwd=…: a word for it with something after it. */
const named = /(?:密码|口令|密匙|password|passwd|pwd)\s*(?:是|为|[:：=])?\s*[\w!-/:-@[-`{-~]{3,}/iu;
const classes = [/[a-z]/, /[A-Z]/, /\d/, /[!#$%&*+?@^_~]/];
const LEAST_CLASSES = 3;
const LEAST_LENGTH = 6;

/**
 * Whether a text seems to hold a password, which never belongs on a list that three people sign and
 * that lies open for years. A guess: it warns and refuses nothing.
 */
export function seemsPassword(text: string): boolean {
  const plain = text.normalize('NFKC');
  return named.test(plain) || plain.split(/[^\x21-\x7e]+/).some(isMixed);
}

function isMixed(word: string): boolean {
  if (word.length < LEAST_LENGTH || /^(?:https?:|www\.)|@[\w-]+\.\w/i.test(word)) return false;
  return classes.filter((one) => one.test(word)).length >= LEAST_CLASSES;
}
