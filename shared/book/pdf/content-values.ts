/** Digits behind the point for each number of hundredths, as `.5` for 50; none for 0. */
const fractions = Array.from({ length: 100 }, (_, index) => String(index / 100).slice(1));

/** A number as content streams have it, to hundredths; put together from two whole ones. */
export function number(value: number): string {
  const hundredths = Math.round(value * 100);
  const size = Math.abs(hundredths);
  const text = `${Math.floor(size / 100)}${fractions[size % 100] ?? ''}`;
  return hundredths < 0 ? `-${text}` : text;
}

/** A text as a hexadecimal string in UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function toUtf16Hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}
