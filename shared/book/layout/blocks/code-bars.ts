import { toQrCode } from './qr-code';

/** A QR code as it is drawn: dark modules joined along their rows. */
export interface CodeBars {
  /** Modules along a side. */
  readonly moduleCount: number;
  /** Row, first column and length in modules, of one bar after the other. */
  readonly bars: readonly number[];
}

/** Encodes a text as a QR code without a border. Takes about a millisecond. */
export function toCodeBars(text: string): CodeBars {
  const { modules, size } = toQrCode(text);
  const bars: number[] = [];
  for (let row = 0; row < size; row += 1) {
    let start = -1;
    for (let column = 0; column <= size; column += 1) {
      const isDark = column < size && modules[row * size + column] === 1;
      if (isDark && start < 0) start = column;
      if (isDark || start < 0) continue;
      bars.push(row, start, column - start);
      start = -1;
    }
  }
  return { moduleCount: size, bars };
}
