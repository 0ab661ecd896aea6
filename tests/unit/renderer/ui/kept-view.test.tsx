// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { KeptViewProvider, useKeptScroll, useKeptState } from '@renderer/ui/kept-view';

afterEach(cleanup);

function List({ isThere }: { readonly isThere: boolean }) {
  const [typed, setTyped] = useKeptState('list.typed', '');
  useKeptScroll('list', isThere);
  return <input aria-label="找" value={typed} onChange={(event) => setTyped(event.target.value)} />;
}

function Rooms({ isThere = true }: { readonly isThere?: boolean }) {
  const [isShown, setShown] = useState(true);
  return (
    <KeptViewProvider>
      <button type="button" onClick={() => setShown(!isShown)}>
        换
      </button>
      {isShown ? <List isThere={isThere} /> : null}
    </KeptViewProvider>
  );
}

const change = () => fireEvent.click(screen.getByRole('button'));

function scrollDown(topPx: number): void {
  Object.defineProperty(window, 'scrollY', { value: topPx, configurable: true });
  fireEvent.scroll(window);
}

it('shows a list as it was when it was left', () => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  render(<Rooms />);
  fireEvent.change(screen.getByLabelText('找'), { target: { value: '蒿草' } });
  scrollDown(700);
  change();
  // What is scrolled elsewhere is not the list.
  scrollDown(0);
  change();
  expect(screen.getByLabelText<HTMLInputElement>('找').value).toBe('蒿草');
  expect(scrollTo).toHaveBeenLastCalledWith(0, 700);
});

it('waits for the rows before it scrolls, and keeps the place meanwhile', () => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  scrollTo.mockClear();
  const { rerender } = render(<Rooms />);
  scrollDown(700);
  change();
  rerender(<Rooms isThere={false} />);
  change();
  scrollDown(0);
  expect(scrollTo).not.toHaveBeenCalled();
  rerender(<Rooms />);
  expect(scrollTo).toHaveBeenLastCalledWith(0, 700);
});
