import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { toIco } from '@scripts/drawing/ico';
import { root } from '@scripts/paths';

it('lists every image with its place, 256 px written as 0', () => {
  const ico = toIco([
    { sizePx: 16, png: new Uint8Array([1, 2, 3]) },
    { sizePx: 256, png: new Uint8Array([4, 5]) },
  ]);
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  expect([ico[6], ico[22]]).toEqual([16, 0]);
  expect([ico.readUInt32LE(14), ico.readUInt32LE(18)]).toEqual([3, 38]);
  expect([ico.readUInt32LE(30), ico.readUInt32LE(34)]).toEqual([2, 41]);
  expect([...ico.subarray(38)]).toEqual([1, 2, 3, 4, 5]);
});

it('the shipped icon is the one drawn', () => {
  const sizesPx = [16, 24, 32, 48, 64, 128, 256];
  const images = sizesPx.map((sizePx) => ({
    sizePx,
    png: readFileSync(`${root}/resources/icons/png/${sizePx}x${sizePx}.png`),
  }));
  expect(toIco(images).equals(readFileSync(`${root}/resources/icons/icon.ico`))).toBe(true);
});
