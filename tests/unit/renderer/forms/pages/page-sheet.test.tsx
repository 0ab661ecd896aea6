// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { PageSheet } from '@renderer/forms/pages/page-sheet';
import type { PageList } from '@shared/book/layout/page-list';

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
});
