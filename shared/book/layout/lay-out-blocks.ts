import { assertNever } from '../../util/assert';
import type { Block, FigureBlock } from '../model/book-model';

import { layOutContents, layOutReference } from './binding/contents-block';
import type { ContentsEntry } from './binding/contents-entry';
import { frameRule } from './blocks/cell-grid';
import { layOutSeal, layOutSignatures } from './blocks/closing-blocks';
import { layOutBlank, layOutForm } from './blocks/form-block';
import { layOutNames } from './blocks/names-block';
import {
  layOutHeading,
  layOutItem,
  layOutNote,
  layOutParagraph,
  layOutTitle,
} from './blocks/prose-blocks';
import { layOutTable } from './blocks/table-block';
import { layOutLedger } from './blocks/ledger-block';
import type { Setting } from './setting';
import { toStrip, type Strip } from './strip';

type TextBlock = Exclude<Block, FigureBlock>;

function layOutBlock(
  setting: Setting,
  block: TextBlock,
  contents: readonly ContentsEntry[],
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
      return [
        ...layOutTitle(setting, block.title, block.subtitle),
        ...layOutForm(
          setting,
          block.fields.map((field) => [field]),
        ),
      ];
    case 'stamp-room':
      return [toStrip(60, [])];
    case 'contents':
      return layOutContents(setting, block.title, contents);
    case 'reference':
      return layOutReference(setting, block);
    case 'writing-lines':
      return layOutBlank(setting, '', block.lineCount);
    case 'plate':
      return layOutNote(setting, block.caption);
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
  | { readonly kind: 'figures'; readonly figures: readonly FigureBlock[] };

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

/** Blocks to sign never stand on a page alone: the text's last lines go with them. */
function keepLast(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) =>
    index === strips.length - 1 ? { ...strip, keepsWithNext: true } : strip,
  );
}

function layOutText(
  setting: Setting,
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
): readonly Strip[] {
  let strips: readonly Strip[] = [];
  let index = 0;
  for (let block = blocks[0]; block; block = blocks[index]) {
    const frame = takeLike(blocks, index, isFramed);
    const group = frame.length > 0 ? frame : [block];
    const laidOut = group.flatMap((one) =>
      isFigure(one) ? [] : layOutBlock(setting, one, contents),
    );
    const before = block.kind === 'signatures' ? keepLast(strips) : strips;
    strips = [...before, ...(frame.length > 0 ? closeFrame(setting, laidOut) : laidOut)];
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
    if (figures.length > 0) parts.push({ kind: 'figures', figures });
    else parts.push({ kind: 'strips', strips: layOutText(setting, text, contents) });
    index += figures.length + text.length;
  }
  return parts;
}
