/**
 * Cuts pasted text into paragraphs as WPS and WeChat deliver it: one per line, without the
 * indents, tabs and blank lines that stood for layout.
 */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '');
}
