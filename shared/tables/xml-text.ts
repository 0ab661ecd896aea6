const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * What XML 1.0 has no way to write: control characters but tab and line feed, halves of a pair,
 * and U+FFFE and U+FFFF. A carriage return is among them since every reader makes a line feed of it.
 */
const unwritable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
/** A text that a reader would take for such an escape. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as it stands in a workbook's XML.
 *
 * @see ECMA-376 Part 1, 22.9.2.19 (ST_Xstring): `_xHHHH_` stands for a UTF-16 unit.
 */
export function toXmlText(text: string): string {
  return text
    .replace(looksEscaped, '_x005F_')
    .replace(unwritable, (unit) => `_x${toHex(unit.charCodeAt(0))}_`)
    .replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

function toHex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}
