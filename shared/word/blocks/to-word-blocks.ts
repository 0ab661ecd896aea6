import type { Paragraph, Table } from 'docx';

import type { Block, FigureBlock } from '../../book/model/book-model';
import { assertNever } from '../../util/assert';

import type { WordSetting } from '../word-setting';
import { toTableGap } from './cells';
import { toSeal, toSignatures, toWritingLines } from './closing';
import { toFigures } from './figures';
import { toHeadTable, type HeadBlock } from './head-table';
import { toHeading, toItem, toNote, toProse, toTitle } from './prose';
import { toLedger, toTableBlock } from './tables';

type Piece = Paragraph | Table;
type SingleBlock = Exclude<Block, HeadBlock | FigureBlock>;

/**
 * The blocks of a record's pages as paragraphs and tables of a Word file, in the same order.
 *
 * @throws {RangeError} For what only a bound book has, as its cover and contents.
 */
export function toWordBlocks(setting: WordSetting, blocks: readonly Block[]): readonly Piece[] {
  return toGroups(blocks).flatMap((group): readonly Piece[] => {
    switch (group.kind) {
      case 'head':
        return [toHeadTable(setting, group.blocks), toTableGap()];
      case 'figures':
        return toFigures(setting, group.blocks);
      case 'single':
        return toSingle(setting, group.block);
      default:
        return assertNever(group, 'group of blocks');
    }
  });
}

type Group =
  | { readonly kind: 'head'; readonly blocks: HeadBlock[] }
  | { readonly kind: 'figures'; readonly blocks: FigureBlock[] }
  | { readonly kind: 'single'; readonly block: SingleBlock };

/** Blocks that follow one another and share a table or a row. */
function toGroups(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'form' || block.kind === 'names') {
      if (last?.kind === 'head') last.blocks.push(block);
      else groups.push({ kind: 'head', blocks: [block] });
    } else if (block.kind === 'figure') {
      if (last?.kind === 'figures') last.blocks.push(block);
      else groups.push({ kind: 'figures', blocks: [block] });
    } else {
      groups.push({ kind: 'single', block });
    }
  }
  return groups;
}

function toSingle(setting: WordSetting, block: SingleBlock): readonly Piece[] {
  switch (block.kind) {
    case 'title':
      return toTitle(setting, block.title, block.subtitle);
    case 'table':
      return [toTableBlock(setting, block), toTableGap()];
    case 'ledger':
      return [toLedger(setting, block), toTableGap()];
    case 'blank':
      return toWritingLines(setting, block.label, block.lineCount);
    case 'writing-lines':
      return toWritingLines(setting, '', block.lineCount);
    case 'heading':
      return [toHeading(setting, block.text)];
    case 'paragraph':
      return [toProse(setting, block.speaker, block.text)];
    case 'item':
      return [toItem(setting, block)];
    case 'note':
      return [toNote(setting, block.text)];
    case 'signatures':
      return toSignatures(setting, block.labels);
    case 'seal':
      return [toSeal(setting, block.lines, block.code)];
    case 'cover':
    case 'stamp-room':
    case 'contents':
    case 'reference':
    case 'plate':
    case 'cut-line':
    default:
      throw new RangeError(`a record's Word file has no ${block.kind}`);
  }
}
