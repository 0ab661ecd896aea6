/** A fixed id, the same for the same number: a well-formed UUIDv7 that ends in it (hex). */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
