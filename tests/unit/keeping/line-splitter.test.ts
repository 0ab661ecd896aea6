import { LineSplitter, type FileLine } from '@shared/keeping/line-splitter';
import fc from 'fast-check';
import { expect, it } from 'vitest';

function split(parts: readonly Uint8Array[], longestBytes = 1000): readonly FileLine[] {
  const lines: FileLine[] = [];
  const splitter = new LineSplitter(longestBytes);
  for (const part of parts) splitter.add(part, (line) => lines.push(line));
  splitter.finish((line) => lines.push(line));
  return lines;
}

const toText = (bytes: Uint8Array | null) =>
  bytes === null ? null : new TextDecoder().decode(bytes);

it('gives the same lines however the file is cut into parts', () => {
  const lineArbitrary = fc.stringMatching(/^[a-z]{0,8}$/);
  fc.assert(
    fc.property(fc.array(lineArbitrary), fc.array(fc.nat({ max: 9 })), (texts, sizes) => {
      const whole = new TextEncoder().encode(texts.join('\n'));
      const parts: Uint8Array[] = [];
      let start = 0;
      for (const size of sizes) {
        parts.push(whole.subarray(start, start + size));
        start += size;
      }
      parts.push(whole.subarray(start));
      const lines = split(parts);
      const expected = texts.at(-1) === '' ? texts.slice(0, -1) : texts;
      expect(lines.map(({ bytes }) => toText(bytes))).toEqual(expected);
      for (const line of lines) {
        const end = line.offset + line.sizeBytes - (line.isEnded ? 1 : 0);
        expect(toText(whole.subarray(line.offset, end))).toBe(toText(line.bytes));
      }
    }),
  );
});

it('tells a last line without an end', () => {
  const lines = split([new TextEncoder().encode('ab\ncd')]);
  expect(lines.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

it('passes over a line that is too long, and goes on behind it', () => {
  const lines = split(
    [new TextEncoder().encode('abcdefgh'), new TextEncoder().encode('ij\nkl\n')],
    5,
  );
  expect(lines.map(({ bytes }) => toText(bytes))).toEqual([null, 'kl']);
  expect(lines[1]).toMatchObject({ offset: 11, sizeBytes: 3, isEnded: true });
});
