const LONGEST_NAME = 31;

/**
 * Names that Excel takes for sheets, in the order of the wanted ones: forbidden signs become
 * spaces, long ones are cut, empty ones get 表, and a repeat gets a number, letter case aside.
 */
export function toSheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = cut(
      name.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, ''),
      '',
    );
    const whole = plain === '' ? '表' : plain;
    let unique = whole;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      unique = cut(whole, `（${count}）`);
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Cuts before the ending, never between the halves of a character. */
function cut(name: string, ending: string): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length + ending.length > LONGEST_NAME) break;
    kept += character;
  }
  return `${kept.trimEnd()}${ending}`;
}
