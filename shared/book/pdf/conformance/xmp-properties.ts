import { Parser } from 'htmlparser2';

/** A property of an XMP packet (ISO 16684-1): its schema, its name and its text. */
export interface XmpProperty {
  readonly schema: string;
  readonly name: string;
  readonly text: string;
}

/** Elements of RDF that hold values and name nothing. */
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

interface OpenElement {
  readonly schema: string;
  readonly name: string;
  text: string;
}

/** Reads all properties, also those within others; an array's items are joined by line ends. */
export function readXmp(packet: string): readonly XmpProperty[] {
  const schemas = new Map<string, string>();
  const open: OpenElement[] = [];
  const found: XmpProperty[] = [];
  const split = (qualified: string) => {
    const [prefix = '', name = ''] = qualified.split(':');
    return { schema: schemas.get(prefix) ?? '', name };
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        for (const [key, value] of Object.entries(attributes)) {
          if (key.startsWith('xmlns:')) schemas.set(key.slice(6), value);
        }
        const element = split(tag);
        for (const [key, text] of Object.entries(attributes)) {
          const named = split(key);
          const isProperty = element.name === 'Description' && named.name !== 'about';
          if (isProperty && named.schema !== '') found.push({ ...named, text });
        }
        open.push({ ...element, text: '' });
      },
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: () => {
        const closed = open.pop();
        if (!closed) return;
        const parent = open.at(-1);
        const isItem = closed.schema === RDF;
        if (isItem && parent && closed.text.trim() !== '') {
          parent.text = parent.text.trim() === '' ? closed.text : `${parent.text}\n${closed.text}`;
        }
        if (!isItem && closed.schema !== '' && closed.schema !== 'adobe:ns:meta/') {
          found.push({ ...closed, text: closed.text.trim() });
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(packet);
  parser.end();
  return found;
}
