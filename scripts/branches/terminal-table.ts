/** Han, kana and full-width signs take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** Columns of a terminal that a text takes. */
export function toTerminalWidth(text: string): number {
  return Array.from(text).length + (text.match(wide)?.length ?? 0);
}

/** Rows in columns of even width, two spaces between them; the last column is not filled up. */
export function toLines(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, place) =>
    Math.max(0, ...rows.map((row) => toTerminalWidth(row[place] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((text, place) => {
        const missing = (widths[place] ?? 0) - toTerminalWidth(text);
        return place === row.length - 1 ? text : `${text}${' '.repeat(missing)}`;
      })
      .join('  ')
      .trimEnd(),
  );
}
