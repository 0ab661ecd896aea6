import { describe, expect, it } from 'vitest';

import type { MarkTag } from '@shared/book/layout/page-list';
import type { MarkedPiece } from '@shared/book/pdf/marked-content';
import { toStructure, type StructureElement } from '@shared/book/pdf/structure';

function aPiece(tag: MarkTag, rest: Partial<MarkedPiece> = {}): MarkedPiece {
  return { tag, alternative: '', link: null, ...rest };
}

/** As `Document(Sect(H1(0.0)))`; a piece is its page and number. */
function describeTree(element: StructureElement): string {
  const children = element.children.map((child) => {
    if ('type' in child) return describeTree(child);
    return 'link' in child ? `link ${child.page}.${child.link}` : `${child.page}.${child.piece}`;
  });
  return `${element.type}(${children.join(' ')})`;
}

const page = (chapter: string, pieces: readonly MarkedPiece[], linkCount = 0) => ({
  chapter,
  pieces,
  linkCount,
});

describe('toStructure', () => {
  it('makes a section of each chapter and one paragraph of what goes on over a page', () => {
    const paragraph = aPiece({ part: 1, role: 'paragraph' });
    const pages = [
      page('a', [aPiece({ part: 0, role: 'title' }), paragraph]),
      page('a', [paragraph]),
      page('', []),
      page('b', [paragraph]),
    ];
    expect(describeTree(toStructure(pages))).toBe(
      'Document(Sect(H1(0.0) P(0.1 1.0)) Sect(P(3.0)))',
    );
  });

  it('reads pictures, which are drawn first, in their place, with their captions', () => {
    const pieces = [
      aPiece({ part: 1, role: 'figure' }, { alternative: '会场' }),
      aPiece({ part: 0, role: 'heading' }),
      aPiece({ part: 1, role: 'caption' }),
      aPiece({ part: 2, role: 'paragraph' }),
    ];
    const tree = toStructure([page('a', pieces)]);
    expect(describeTree(tree)).toBe('Document(Sect(H2(0.1) Figure(0.0 Caption(0.2)) P(0.3)))');
    const [section] = tree.children;
    const figure = section && 'type' in section ? section.children[1] : null;
    expect(figure).toMatchObject({ type: 'Figure', alternative: '会场' });
  });

  it('joins items in a row to one list, and begins another after something else', () => {
    const pieces = (['item', 'item', 'paragraph', 'item'] as const).map((role, part) =>
      aPiece({ part, role }),
    );
    const tree = describeTree(toStructure([page('a', pieces)]));
    expect(tree).toBe('Document(Sect(L(LI(LBody(0.0)) LI(LBody(0.1))) P(0.2) L(LI(LBody(0.3)))))');
  });

  it('makes tables of rows and cells, a cell over several lines and pages being one', () => {
    const cell = (row: number, place: number, role: 'head-cell' | 'cell' = 'cell') =>
      aPiece({ part: 0, role, row, cell: place });
    const pages = [
      page('a', [cell(0, 0, 'head-cell'), cell(0, 1), cell(0, 1), cell(1, 0)]),
      page('a', [cell(1, 0)]),
    ];
    expect(describeTree(toStructure(pages))).toBe(
      'Document(Sect(Table(TR(TH(0.0) TD(0.1 0.2)) TR(TD(0.3 1.0)))))',
    );
  });

  it('puts a link where its text is, and one without text at the end of the chapter', () => {
    const line = aPiece({ part: 0, role: 'contents-line', row: 0 }, { link: 0 });
    const tree = describeTree(toStructure([page('a', [line, line], 2)]));
    expect(tree).toBe('Document(Sect(TOC(TOCI(Link(link 0.0 0.0 0.1))) Link(link 0.1)))');
  });
});
