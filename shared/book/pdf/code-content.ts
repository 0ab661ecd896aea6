import { toCodeBars } from '../layout/blocks/code-bars';

/**
 * A QR code as the content of a form of one by one: bars of one path, in a space of modules that
 * is counted down from the top left corner.
 */
export function toCodeContent(text: string): string {
  const { moduleCount, bars } = toCodeBars(text);
  // Right to a hundred-thousandth of the code: under a thousandth of a point.
  const module = (1 / moduleCount).toFixed(7);
  let out = `${module} 0 0 -${module} 0 1 cm\n`;
  for (let at = 0; at < bars.length; at += 3) {
    out += `${bars[at + 1] ?? 0} ${bars[at] ?? 0} ${bars[at + 2] ?? 0} 1 re\n`;
  }
  return `${out}f\n`;
}
