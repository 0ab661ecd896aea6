// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { PageSheet } from '@renderer/forms/pages/page-sheet';
import type { Page, PageList } from '@shared/book/layout/page-list';

const pages: PageList = {
  format: 2,
  title: '红旗村党支部2026年度主题党日第6次',
  author: '红旗村党支部',
  widthPt: 595.28,
  heightPt: 841.89,
  outline: [],
  pages: [
    {
      number: 1,
      label: '1',
      chapter: '',
      links: [],
      marks: [
        {
          kind: 'text',
          font: 'kai',
          sizePt: 10,
          text: '王𬱖·',
          x: 80,
          y: 90,
          advances: [1000, 1000, 500],
        },
        {
          kind: 'text',
          font: 'serif',
          sizePt: 10,
          text: '好——',
          drawn: '好―─',
          x: 80,
          y: 110,
          advances: [1000, 1000, 1000],
        },
        {
          kind: 'image',
          photoId: 'a',
          alternative: '重温誓词',
          x: 80,
          y: 100,
          width: 40,
          height: 30,
        },
        { kind: 'image', photoId: 'b', alternative: '学习', x: 80, y: 200, width: 40, height: 30 },
      ],
    },
  ],
};

afterEach(cleanup);

describe('PageSheet', () => {
  it('says which page it is', () => {
    render(<PageSheet pages={pages} page={pages.pages[0]!} photoUrls={new Map()} />);
    expect(
      screen.getByRole('img', { name: '红旗村党支部2026年度主题党日第6次，第1页，共1页' }),
    ).toBeDefined();
  });

  it('puts every character where the page list has it, pairs of code units together', () => {
    render(<PageSheet pages={pages} page={pages.pages[0]!} photoUrls={new Map()} />);
    const text = screen.getByText('王𬱖·');
    expect(text.getAttribute('x')).toBe('80 90 90 100');
    expect(text.getAttribute('class')).toContain('page-sheet-kai');
  });

  it('lets a dash be copied as it was typed though it is drawn with other characters', () => {
    render(<PageSheet pages={pages} page={pages.pages[0]!} photoUrls={new Map()} />);
    const drawn = screen.getByText('好―─');
    const said = screen.getByText('好——');
    expect(drawn.getAttribute('class')).toContain('page-sheet-drawn');
    expect(said.getAttribute('class')).toContain('page-sheet-said');
    expect(said.getAttribute('x')).toBe(drawn.getAttribute('x'));
  });

  it('shows photos by their addresses and an empty frame where one is missing', () => {
    const urls = new Map([['a', 'blob:a']]);
    const { container } = render(
      <PageSheet pages={pages} page={pages.pages[0]!} photoUrls={urls} />,
    );
    expect(container.querySelector('image')?.getAttribute('href')).toBe('blob:a');
    expect(container.querySelectorAll('.page-sheet-missing')).toHaveLength(1);
  });

  it('draws rules of one width in one path, and all bars in another', () => {
    const page: Page = {
      ...pages.pages[0]!,
      marks: [
        { kind: 'line', x1: 1, y1: 2, x2: 3, y2: 2, widthPt: 0.35 },
        { kind: 'rect', x: 5, y: 6, width: 2, height: 1 },
        { kind: 'line', x1: 1, y1: 4, x2: 3, y2: 4, widthPt: 0.35 },
        { kind: 'rect', x: 9, y: 6, width: 2, height: 1 },
      ],
    };
    const { container } = render(<PageSheet pages={pages} page={page} photoUrls={new Map()} />);
    const paths = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    expect(paths).toEqual(['M1 2L3 2M1 4L3 4', 'M5 6h2v1h-2zM9 6h2v1h-2z']);
  });

  it('draws the bars of a QR code in the same path, from its corner on', () => {
    const page: Page = {
      ...pages.pages[0]!,
      marks: [{ kind: 'code', x: 10, y: 20, sizePt: 42, text: 'BRB1:1' }],
    };
    const { container } = render(<PageSheet pages={pages} page={page} photoUrls={new Map()} />);
    // 21 modules of two points; the eye in the corner is seven wide.
    const path = container.querySelector('path')?.getAttribute('d');
    expect(path).toMatch(/^M10 20h14v2h-14z/);
    expect(path).toContain('M10 22h2v2h-2zM22 22h2v2h-2z');
  });

  it('draws Mongolian by the outlines of the pages, upright, with its text over it', () => {
    const glyphs = [
      { glyph: 7, text: 'ᠪ', advance: 500, dx: 0, dy: 0 },
      { glyph: 9, text: 'ᠠ', advance: 300, dx: 10, dy: -20 },
    ];
    const run = { text: 'ᠪᠠ', x: 80, y: 60, turn: 90, sizePt: 10, glyphs } as const;
    const page: Page = {
      ...pages.pages[0]!,
      marks: [{ kind: 'glyphs', font: 'mongolian', ...run }],
    };
    const list: PageList = {
      ...pages,
      pages: [page],
      glyphOutlines: [
        { font: 'mongolian', glyph: 7, path: 'M0 0L500 0Z' },
        { font: 'mongolian', glyph: 9, path: 'M0 0L300 0Z' },
      ],
    };
    const { container } = render(<PageSheet pages={list} page={page} photoUrls={new Map()} />);
    const paths = [...container.querySelectorAll('path')];
    expect(paths.map((path) => path.getAttribute('d'))).toEqual(['M0 0L500 0Z', 'M0 0L300 0Z']);
    expect(paths[1]?.getAttribute('transform')).toBe('translate(510 -20)');
    expect(paths[0]?.parentElement?.getAttribute('transform')).toBe('scale(0.01 -0.01)');
    const said = screen.getByText('ᠪᠠ');
    expect(said.getAttribute('textLength')).toBe('8');
    expect(said.parentElement?.getAttribute('transform')).toBe('translate(80 60) rotate(90)');
  });
});
