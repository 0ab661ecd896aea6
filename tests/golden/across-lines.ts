const escape = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Matches a text over line and page ends: nothing but those may come between its characters. */
export function acrossLines(text: string): RegExp {
  const parts = Array.from(text, (character) =>
    character === ' ' ? '[ \\n\\f]+' : escape(character),
  );
  return new RegExp(parts.join('[\\n\\f]*'), 'u');
}
