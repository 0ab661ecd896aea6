import { assertNever } from '../../util/assert';
import type { FontBook } from '../fonts/font-metrics';
import type { Block, FigureBlock } from '../model/book-model';

import { frameRule } from './blocks/cell-grid';
import { layOutSeal, layOutSignatures } from './blocks/closing-blocks';
import { layOutFigures } from './blocks/figure-block';
import { layOutForm } from './blocks/form-block';
import { layOutNames } from './blocks/names-block';
import {
  layOutHeading,
  layOutItem,
  layOutNote,
  layOutParagraph,
  layOutTitle,
} from './blocks/prose-blocks';
import { layOutTable } from './blocks/table-block';
import type { Strip } from './strip';

function layOutBlock(fonts: FontBook, block: Block): readonly Strip[] {
  switch (block.kind) {
    case 'title':
      return layOutTitle(fonts, block.title, block.subtitle);
    case 'form':
      return layOutForm(fonts, block.rows);
    case 'names':
      return layOutNames(fonts, block.label, block.names);
    case 'table':
      return layOutTable(fonts, block.label, block.columns, block.rows);
    case 'heading':
      return layOutHeading(fonts, block.text);
    case 'paragraph':
      return layOutParagraph(fonts, block.speaker, block.text);
    case 'item':
      return layOutItem(fonts, block);
    case 'note':
      return layOutNote(fonts, block.text);
    case 'figure':
      return layOutFigures(fonts, [block]);
    case 'signatures':
      return layOutSignatures(fonts, block.labels);
    case 'seal':
      return layOutSeal(fonts, block.lines, block.code);
    default:
      return assertNever(block, 'block');
  }
}

const framedKinds: ReadonlySet<Block['kind']> = new Set(['form', 'names', 'table']);

/** Draws the rules that begin and end a frame made of several blocks. */
function closeFrame(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => {
    const rules = [
      ...(index === 0 ? [frameRule(0)] : []),
      ...(index === strips.length - 1 ? [frameRule(strip.heightPt)] : []),
    ];
    return rules.length === 0 ? strip : { ...strip, marks: [...strip.marks, ...rules] };
  });
}

/** The next run of blocks that are laid out together: a frame, a row of photos, or one block. */
function takeGroup(blocks: readonly Block[], from: number): readonly Block[] {
  const first = blocks[from];
  const belongs = (block: Block) =>
    first !== undefined &&
    ((framedKinds.has(first.kind) && framedKinds.has(block.kind)) ||
      (first.kind === 'figure' && block.kind === 'figure'));
  let to = from + 1;
  for (let next = blocks[to]; next && belongs(next); next = blocks[to]) to += 1;
  return blocks.slice(from, to);
}

/** All strips of a chapter's blocks, in order. */
export function layOutBlocks(fonts: FontBook, blocks: readonly Block[]): readonly Strip[] {
  const strips: Strip[] = [];
  let index = 0;
  while (index < blocks.length) {
    const group = takeGroup(blocks, index);
    const [first] = group;
    index += group.length;
    if (!first) break;
    if (first.kind === 'figure') {
      const figures = group.filter((block): block is FigureBlock => block.kind === 'figure');
      strips.push(...layOutFigures(fonts, figures));
    } else {
      const laidOut = group.flatMap((block) => layOutBlock(fonts, block));
      strips.push(...(framedKinds.has(first.kind) ? closeFrame(laidOut) : laidOut));
    }
  }
  return strips;
}
