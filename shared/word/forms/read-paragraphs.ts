import { Parser } from 'htmlparser2';

/** A stretch of the part's own text, from `start` to before `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of a part, where its texts are, and what it stands in. */
export interface FormParagraph extends Stretch {
  /** Texts in order; null is a tab or a line break, over which no field reaches. */
  readonly texts: readonly (Stretch | null)[];
  /** Holds paragraphs of its own, as a text box does, or ends a section: it cannot be repeated. */
  readonly isWhole: boolean;
  readonly isInRow: boolean;
  /** Width of its cell in twips, where it stands in one whose width is told. */
  readonly cellTwips: number | null;
}

interface OpenParagraph {
  readonly start: number;
  readonly texts: (Stretch | null)[];
  isWhole: boolean;
}

/** A paragraph of a form never stands deeper; a made-up file may. */
const MOST_DEPTH = 400;

/**
 * Reads where the paragraphs of a part are; the markup itself stays as it is, so that what is not a
 * field comes out unchanged.
 *
 * @throws {RangeError} For markup that is nested as no word processor does.
 */
export function readParagraphs(xml: string): readonly FormParagraph[] {
  const found: FormParagraph[] = [];
  const open: OpenParagraph[] = [];
  const cells: (number | null)[] = [];
  let depth = 0;
  let rows = 0;
  let textStart = -1;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_DEPTH) throw new RangeError('markup is nested too deep');
        const paragraph = open.at(-1);
        if (name === 'w:p') {
          if (paragraph) paragraph.isWhole = true;
          open.push({ start: parser.startIndex, texts: [], isWhole: false });
        } else if (name === 'w:t') textStart = parser.endIndex + 1;
        else if (name === 'w:tab' || name === 'w:br') paragraph?.texts.push(null);
        else if (name === 'w:sectPr' && paragraph) paragraph.isWhole = true;
        else if (name === 'w:tr') rows += 1;
        else if (name === 'w:tc') cells.push(null);
        else if (name === 'w:tcW' && cells.length > 0)
          cells[cells.length - 1] = toTwips(attributes);
      },
      onclosetag: (name) => {
        depth -= 1;
        if (name === 'w:t') {
          const end = parser.startIndex;
          // An empty element closes where it opens.
          if (end > textStart) open.at(-1)?.texts.push({ start: textStart, end });
        } else if (name === 'w:tr') rows -= 1;
        else if (name === 'w:tc') cells.pop();
        else if (name === 'w:p') {
          const { start, texts, isWhole } = open.pop() ?? { start: 0, texts: [], isWhole: true };
          const place = { isInRow: rows > 0, cellTwips: cells.at(-1) ?? null };
          found.push({ start, end: parser.endIndex + 1, texts, isWhole, ...place });
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return found;
}

function toTwips(attributes: Readonly<Record<string, string>>): number | null {
  const width = Number(attributes['w:w']);
  return attributes['w:type'] === 'dxa' && width > 0 ? width : null;
}
