import { assertNever } from '../../util/assert';
import type { Block, FigureBlock } from '../model/book-model';

import { layOutContents, layOutReference } from './binding/contents-block';
import type { ContentsEntry } from './binding/contents-entry';
import { frameRule } from './blocks/cell-grid';
import { layOutSeal, layOutSignatures } from './blocks/closing-blocks';
import { layOutCover } from './blocks/cover-block';
import { layOutCutLine } from './blocks/cut-line-block';
import type { PlacedFigure } from './blocks/figure-row';
import { layOutBlank, layOutForm } from './blocks/form-block';
import { layOutNames } from './blocks/names-block';
import {
  layOutHeading,
  layOutItem,
  layOutNote,
  layOutParagraph,
  layOutTitle,
} from './blocks/prose-blocks';
import { layOutPlate } from './blocks/plate-block';
import { layOutStampRoom } from './blocks/stamp-room-block';
import { layOutTable } from './blocks/table-block';
import { layOutLedger } from './blocks/ledger-block';
import { layOutWritingLines } from './blocks/writing-lines-block';
import { heightOf } from './fill-pages';
import type { Setting } from './setting';
import type { Strip } from './strip';
import { tagStrips } from './tags';

type TextBlock = Exclude<Block, FigureBlock>;

/** What a block is laid out with besides its own content. */
interface Surroundings {
  readonly contents: readonly ContentsEntry[];
  /** Strips of the blocks before, for a block that takes the room they leave. */
  readonly before: readonly Strip[];
}

/** Height of the strips at the end that must stand above what follows, as its heading. */
function toHeadHeight(strips: readonly Strip[]): number {
  const last = strips.findLastIndex((strip) => !strip.keepsWithNext);
  return heightOf(strips.slice(last + 1));
}

function layOutBlock(
  setting: Setting,
  block: TextBlock,
  { contents, before }: Surroundings,
): readonly Strip[] {
  switch (block.kind) {
    case 'title':
      return layOutTitle(setting, block.title, block.subtitle);
    case 'form':
      return layOutForm(setting, block.rows);
    case 'names':
      return layOutNames(setting, block.label, block.names);
    case 'table':
      return layOutTable(setting, block);
    case 'blank':
      return layOutBlank(setting, block.label, block.lineCount);
    case 'heading':
      return layOutHeading(setting, block.text);
    case 'paragraph':
      return layOutParagraph(setting, block.speaker, block.text);
    case 'item':
      return layOutItem(setting, block);
    case 'note':
      return layOutNote(setting, block.text);
    case 'ledger':
      return layOutLedger(setting, block.columns, block.rows);
    case 'cover':
      return layOutCover(setting, block);
    case 'stamp-room':
      return layOutStampRoom(setting);
    case 'contents':
      return layOutContents(setting, block.title, contents);
    case 'reference':
      return layOutReference(setting, block);
    case 'writing-lines':
      return layOutWritingLines(setting, block.lineCount);
    case 'cut-line':
      return layOutCutLine(setting);
    case 'plate':
      return layOutPlate(setting, block, toHeadHeight(before));
    case 'signatures':
      return layOutSignatures(setting, block.labels);
    case 'seal':
      return layOutSeal(setting, block.lines, block.code);
    default:
      return assertNever(block, 'block');
  }
}

const framedKinds: ReadonlySet<Block['kind']> = new Set(['form', 'names', 'table', 'blank']);

/** Draws the rules that begin and end a frame made of several blocks. */
function closeFrame(setting: Setting, strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => {
    const rules = [
      ...(index === 0 ? [frameRule(setting, 0)] : []),
      ...(index === strips.length - 1 ? [frameRule(setting, strip.heightPt)] : []),
    ];
    return rules.length === 0 ? strip : { ...strip, marks: [...strip.marks, ...rules] };
  });
}

/** What pages are filled with: strips, or pictures whose size and rows are still free. */
export type FlowPart =
  | { readonly kind: 'strips'; readonly strips: readonly Strip[] }
  | { readonly kind: 'figures'; readonly figures: readonly PlacedFigure[] };

const isFigure = (block: Block): block is FigureBlock => block.kind === 'figure';
const isFramed = (block: Block) => framedKinds.has(block.kind) || block.kind === 'ledger';

/** The blocks from one on, as long as they are like it. */
function takeLike(
  blocks: readonly Block[],
  from: number,
  isLike: (block: Block) => boolean,
): readonly Block[] {
  const rest = blocks.slice(from);
  const end = rest.findIndex((block) => !isLike(block));
  return end < 0 ? rest : rest.slice(0, end);
}

/**
 * What to sign, boxes to write in and small print never begin a page: the last lines or rows of
 * what they belong to go with them.
 */
const kindsBelongingAbove: ReadonlySet<Block['kind']> = new Set(['signatures', 'blank', 'note']);

const isSigned = (block: Block | undefined) => block?.kind === 'table' && block.isSigned === true;

function belongsAbove(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading') return isSigned(next);
  return kindsBelongingAbove.has(block.kind) || isSigned(block);
}

function keepLast(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) =>
    index === strips.length - 1 ? { ...strip, keepsWithNext: true } : strip,
  );
}

const proseKinds: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'note', 'reference']);
/** Set off the grid of the text's lines, so that a heading under them has to make its own room. */
const offGridKinds: ReadonlySet<Block['kind']> = new Set(['note', 'reference']);

/** Whether a block is text under a table, a table under text, or a heading under small print. */
function keepsClear(above: Block | undefined, block: Block): boolean {
  if (above === undefined) return false;
  if (block.kind === 'heading' && offGridKinds.has(above.kind)) return true;
  return isFramed(block) ? proseKinds.has(above.kind) : isFramed(above);
}

/** What keeps clear of what is above it has room there. */
function withGapAbove({ measures }: Setting, strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) =>
    index === 0 ? { ...strip, gapPt: Math.max(strip.gapPt, measures.tableGapPt) } : strip,
  );
}

function layOutText(
  setting: Setting,
  blocks: readonly Block[],
  firstPart: number,
  contents: readonly ContentsEntry[],
): readonly Strip[] {
  let strips: readonly Strip[] = [];
  let index = 0;
  for (let block = blocks[0]; block; block = blocks[index]) {
    const frame = takeLike(blocks, index, isFramed);
    const group = frame.length > 0 ? frame : [block];
    const part = firstPart + index;
    const laidOut = group.reduce<readonly Strip[]>((done, one, place) => {
      if (isFigure(one)) return done;
      const set = layOutBlock(setting, one, { contents, before: strips });
      const above = belongsAbove(one, group[place + 1]) ? keepLast(done) : done;
      return [...above, ...tagStrips(set, one, part + place)];
    }, []);
    const before = belongsAbove(block, blocks[index + 1]) ? keepLast(strips) : strips;
    const closed = frame.length > 0 ? closeFrame(setting, laidOut) : laidOut;
    const isClear = keepsClear(blocks[index - 1], block);
    strips = [...before, ...(isClear ? withGapAbove(setting, closed) : closed)];
    index += group.length;
  }
  return strips;
}

/**
 * A chapter's blocks as strips and, between them, groups of pictures, in order.
 *
 * @param contents - What the book's contents list, for the chapter that prints them.
 */
export function layOutBlocks(
  setting: Setting,
  blocks: readonly Block[],
  contents: readonly ContentsEntry[] = [],
): readonly FlowPart[] {
  const parts: FlowPart[] = [];
  let index = 0;
  while (index < blocks.length) {
    const figures = takeLike(blocks, index, isFigure).filter(isFigure);
    const text = takeLike(blocks, index, (block) => !isFigure(block));
    const part = index;
    if (figures.length > 0) {
      const placed = figures.map((figure, place) => ({ ...figure, part: part + place }));
      parts.push({ kind: 'figures', figures: placed });
    } else parts.push({ kind: 'strips', strips: layOutText(setting, text, part, contents) });
    index += figures.length + text.length;
  }
  return parts;
}
