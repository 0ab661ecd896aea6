import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

import type { SeededRandom } from './seeded-random';

/** A picture that no other trial has, ready for the file dialog. */
export interface TestPhoto {
  readonly name: string;
  readonly mimeType: 'image/png';
  readonly buffer: Buffer;
  /** By this the book tells which original a stored photo came from. */
  readonly sha256: string;
}

const widthPx = 640;
const heightPx = 480;
/** Side of a square of one colour; small squares make the stored JPEG some 100 KB. */
const squarePx = 8;

function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function drawSquares(random: SeededRandom): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < heightPx; y += squarePx) {
    // Each line begins with its filter, 0 for none.
    const line = Buffer.alloc(1 + widthPx * 3);
    for (let x = 0; x < widthPx; x += squarePx) {
      const colour = random.wholeBetween(0, 0x1000000);
      for (let at = x; at < x + squarePx; at += 1) line.writeUIntBE(colour, 1 + at * 3, 3);
    }
    for (let copy = 0; copy < squarePx; copy += 1) rows.push(line);
  }
  return Buffer.concat(rows);
}

/** Draws a PNG of coloured squares (PNG 1.2, section 3): 8 bits, RGB, one IDAT. */
export function makePhoto(name: string, random: SeededRandom): TestPhoto {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const buffer = Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    toChunk('IHDR', head),
    toChunk('IDAT', deflateSync(drawSquares(random), { level: 1 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { name, mimeType: 'image/png', buffer, sha256 };
}
