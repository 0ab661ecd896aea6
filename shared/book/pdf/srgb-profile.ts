/**
 * An ICC profile of sRGB, made here from published numbers, so that it needs nobody's licence:
 * primaries, white and curve of IEC 61966-2-1:1999, the Bradford adaptation of ISO 15076-1:2010
 * Annex E, and the layout of ICC.1:2004-10 (version 4.2), which ISO 19005-3 allows.
 */

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** IEC 61966-2-1, table 1: x and y of red, green, blue and of the white D65. */
const primaries = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;
const white = [0.3127, 0.329] as const;
/** The profile connection space's white (ICC.1:2004-10, 6.3.4.3). */
const D50: Vector = [0.9642, 1, 0.8249];

/** ISO 15076-1 Annex E: from XYZ to the cone responses of Bradford. */
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** IEC 61966-2-1, 5.2 as parametric curve of type 3: gamma, a, b, c, d. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

const toXyz = ([x, y]: readonly [number, number]): Vector => [x / y, 1, (1 - x - y) / y];

const apply = (matrix: Matrix, vector: Vector): Vector =>
  matrix.map((row) => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]) as [
    number,
    number,
    number,
  ];

const transpose = ([a, b, c]: Matrix): Matrix => [
  [a[0], b[0], c[0]],
  [a[1], b[1], c[1]],
  [a[2], b[2], c[2]],
];

const multiply = (left: Matrix, right: Matrix): Matrix => {
  const columns = transpose(right);
  const rows = columns.map((column) => apply(left, column)) as [Vector, Vector, Vector];
  return transpose(rows);
};

const scale = (by: Vector): Matrix => [
  [by[0], 0, 0],
  [0, by[1], 0],
  [0, 0, by[2]],
];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function invert([a, b, c]: Matrix): Matrix {
  const across: Matrix = [cross(b, c), cross(c, a), cross(a, b)];
  const determinant = a[0] * across[0][0] + a[1] * across[0][1] + a[2] * across[0][2];
  const divide = (vector: Vector): Vector => [
    vector[0] / determinant,
    vector[1] / determinant,
    vector[2] / determinant,
  ];
  return transpose([divide(across[0]), divide(across[1]), divide(across[2])]);
}

/** From the white of sRGB to that of the connection space. */
function toAdaptation(): Matrix {
  const from = apply(bradford, toXyz(white));
  const to = apply(bradford, D50);
  const cones = scale([to[0] / from[0], to[1] / from[1], to[2] / from[2]]);
  return multiply(invert(bradford), multiply(cones, bradford));
}

/** Columns are red, green and blue as seen under D50; together they are its white. */
function toColorants(adaptation: Matrix): Matrix {
  const bare = transpose([toXyz(primaries[0]), toXyz(primaries[1]), toXyz(primaries[2])]);
  const amounts = apply(invert(bare), toXyz(white));
  return multiply(adaptation, multiply(bare, scale(amounts)));
}

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const word = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
/** s15Fixed16Number. */
const fixed = (value: number) => word(Math.round(value * 65536));
const tagOf = (type: string, body: readonly number[]) => [...letters(type), ...word(0), ...body];
const xyzTag = (vector: Vector) => tagOf('XYZ ', vector.flatMap(fixed));

/** One text in English, which version 4 wants in UTF-16. */
const textTag = (text: string) =>
  tagOf('mluc', [
    ...[...word(1), ...word(12), ...letters('enUS'), ...word(text.length * 2), ...word(28)],
    ...letters(text).flatMap((code) => [0, code]),
  ]);

function toTags(): readonly (readonly [string, readonly number[]])[] {
  const adaptation = toAdaptation();
  const [red, green, blue] = transpose(toColorants(adaptation));
  const toned = tagOf('para', [0, 3, 0, 0, ...curve.flatMap(fixed)]);
  return [
    ['desc', textTag('sRGB')],
    ['cprt', textTag('MIT, Branch Record Book contributors')],
    ['wtpt', xyzTag(D50)],
    ['chad', tagOf('sf32', adaptation.flat().flatMap(fixed))],
    ...[['rXYZ', xyzTag(red)] as const, ['gXYZ', xyzTag(green)] as const],
    ['bXYZ', xyzTag(blue)],
    ...(['rTRC', 'gTRC', 'bTRC'] as const).map((name) => [name, toned] as const),
  ];
}

/** ICC.1:2004-10, 7.2: a display profile from RGB to XYZ; its day is that of this text. */
function toHeader(sizeBytes: number): readonly number[] {
  const madeOn = [2026, 11, 22, 0, 0, 0].flatMap((part) => [part >> 8, part & 0xff]);
  return [
    ...[...word(sizeBytes), ...word(0), ...word(0x04200000)],
    ...letters('mntrRGB XYZ '),
    ...[...madeOn, ...letters('acsp')],
    ...Array.from({ length: 28 }, () => 0),
    ...D50.flatMap(fixed),
    ...Array.from({ length: 48 }, () => 0),
  ];
}

/** Bytes of the profile; always the same. */
export function toSrgbProfile(): Uint8Array<ArrayBuffer> {
  const tags = toTags();
  const bodies: (readonly number[])[] = [];
  const offsets = new Map<readonly number[], number>();
  let offset = 128 + 4 + tags.length * 12;
  for (const [, body] of tags) {
    if (offsets.has(body)) continue;
    const padded = [...body, ...Array.from({ length: -body.length & 3 }, () => 0)];
    offsets.set(body, offset);
    bodies.push(padded);
    offset += padded.length;
  }
  const table = tags.flatMap(([name, body]) => [
    ...[...letters(name), ...word(offsets.get(body) ?? 0), ...word(body.length)],
  ]);
  return Uint8Array.from([...toHeader(offset), ...word(tags.length), ...table, ...bodies.flat()]);
}
