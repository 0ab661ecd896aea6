/** What a scanned element is told with; names come without their namespace's prefix. */
export interface XmlElement {
  readonly name: string;
  /** The value of an attribute by its local name; undefined if it is not there. */
  readonly attribute: (name: string) => string | undefined;
}

export interface XmlVisitor {
  readonly open?: (element: XmlElement) => void;
  /** Text or CDATA between two tags, entities read. */
  readonly text?: (text: string) => void;
  /** Called for `<a/>` as well, right after `open`. */
  readonly close?: (name: string) => void;
}

/** A name and perhaps its value; HTML leaves out quotes and values. Sticky, so it never searches. */
const attributePattern = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
/** A tag up to its end; a `>` between quotes does not end it. */
const tagPattern = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '\u00b7',
};

/**
 * Goes once through the XML of a workbook's part. It reads what spreadsheets write and no more:
 * no entity is ever defined or fetched, so that none can grow; what is no markup is passed over.
 * Takes time in proportion to the length of the text, whatever it holds.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let position = 0;
  while (position < xml.length) {
    const start = xml.indexOf('<', position);
    const end = start === -1 ? xml.length : start;
    if (end > position) visitor.text?.(decodeEntities(xml.slice(position, end)));
    if (start === -1) return;
    position = scanMarkup(xml, start, visitor);
  }
}

const CDATA = '<![CDATA[';

/** Reads what begins with `<` and answers where it ends. */
function scanMarkup(xml: string, start: number, visitor: XmlVisitor): number {
  if (xml.startsWith('<!--', start)) return endOf(xml, '-->', start + 4);
  if (xml.startsWith(CDATA, start)) {
    const from = start + CDATA.length;
    const end = endOf(xml, ']]>', from);
    visitor.text?.(xml.slice(from, end - 3));
    return end;
  }
  if (xml.startsWith('<?', start)) return endOf(xml, '?>', start + 2);
  tagPattern.lastIndex = start + 1;
  const end = tagPattern.test(xml) ? tagPattern.lastIndex : endOf(xml, '>', start + 1);
  if (xml.startsWith('<!', start)) return end;
  const inside = xml.slice(start + 1, end - 1);
  if (inside.startsWith('/')) visitor.close?.(localName(inside.slice(1).trim()));
  else openTag(inside, visitor);
  return end;
}

function openTag(inside: string, visitor: XmlVisitor): void {
  const isEmpty = inside.endsWith('/');
  const name = /^[^\s/]+/.exec(inside)?.[0] ?? '';
  if (name === '') return;
  let attributes: ReadonlyMap<string, string> | null = null;
  visitor.open?.({
    name: localName(name),
    attribute: (wanted) => {
      attributes ??= readAttributes(inside, name.length);
      return attributes.get(wanted);
    },
  });
  if (isEmpty) visitor.close?.(localName(name));
}

function readAttributes(inside: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let position = from;
  while (position < inside.length) {
    attributePattern.lastIndex = position;
    const match = attributePattern.exec(inside);
    if (match === null) {
      position += 1;
      continue;
    }
    const [whole, name = '', double, single, bare] = match;
    const key = localName(name);
    if (!attributes.has(key)) {
      attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
    }
    position += whole.length;
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function endOf(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from);
  return found === -1 ? xml.length : found + sign.length;
}

/** Reads entities by code point, so that `&#x2B5AF;` is one character of Extension C. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, toCharacter);
}

function toCharacter(found: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return namedEntities[name.toLowerCase()] ?? found;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
