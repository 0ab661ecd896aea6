const digits = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number from 1 on in capital Roman figures, made of letters (not the signs of U+2160). */
export function toRoman(value: number): string {
  let rest = value;
  return digits
    .map(([worth, sign]) => {
      const count = Math.floor(rest / worth);
      rest -= count * worth;
      return sign.repeat(count);
    })
    .join('');
}

/** The number of capital Roman figures; `null` for anything else. */
export function parseRoman(text: string): number | null {
  let rest = text;
  let value = 0;
  for (const [worth, sign] of digits) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' && value > 0 && toRoman(value) === text ? value : null;
}
