/** A number as content streams have it, to hundredths. */
export const number = (value: number) => String(Math.round(value * 100) / 100);

/** A text as a hexadecimal string in UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function toUtf16Hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}
