/**
 * Visits the code points of a text in their order; half a surrogate pair counts as one. For what
 * goes through a whole book: iterating would make a string of each of its 200 000 characters.
 */
export function visitCodePoints(text: string, visit: (codePoint: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    visit(codePoint);
    if (codePoint > 0xffff) at += 1;
  }
}
