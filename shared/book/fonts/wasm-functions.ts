/** WebAssembly's numbers for types of values (Core Specification 2.0, 5.3). */
const I32 = 0x7f;
const F32 = 0x7d;

/** Kinds of arguments: `i` a 32-bit integer or pointer, `f` a 32-bit floating-point number. */
export type Signature = string;

export interface NamedFunction {
  readonly name: string;
  readonly signature: Signature;
  readonly call: (...values: number[]) => void;
}

const textBytes = (text: string) => [text.length, ...new TextEncoder().encode(text)];

function section(id: number, items: readonly (readonly number[])[]): readonly number[] {
  const body = [items.length, ...items.flat()];
  return [id, body.length, ...body];
}

/**
 * A module that imports functions and exports them again: what is exported is a function that a
 * table may hold. Few and short names, so that every length fits one byte.
 */
function toModuleBytes(functions: readonly NamedFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ signature }) => [
    0x60,
    signature.length,
    ...Array.from(signature, (kind) => (kind === 'i' ? I32 : F32)),
    0,
  ]);
  const imports = functions.map(({ name }, index) => [
    ...textBytes('f'),
    ...textBytes(name),
    0,
    index,
  ]);
  const exported = functions.map(({ name }, index) => [...textBytes(name), 0, index]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, imports),
    ...section(7, exported),
  ]);
}

/**
 * Puts functions into a module's table, so that it can call them back.
 *
 * @returns The place of each in the table, in their order: what C knows as function pointers.
 */
export async function addToTable(
  table: WebAssembly.Table,
  functions: readonly NamedFunction[],
): Promise<readonly number[]> {
  const imports = Object.fromEntries(functions.map(({ name, call }) => [name, call]));
  const { instance } = await WebAssembly.instantiate(toModuleBytes(functions), { f: imports });
  const first = table.grow(functions.length);
  return functions.map(({ name }, index) => {
    table.set(first + index, instance.exports[name]);
    return first + index;
  });
}
