// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { useArrival } from '@renderer/ui/use-arrival';

function Room({ name, isFocusTaken }: { readonly name?: string; readonly isFocusTaken?: boolean }) {
  useArrival(name);
  return (
    <main tabIndex={-1}>
      <input aria-label="找人" key={name} autoFocus={isFocusTaken === true} />
    </main>
  );
}

afterEach(cleanup);

describe('useArrival', () => {
  it('leaves the focus alone on the first page, also when it becomes known late', () => {
    const { rerender } = render(<Room />);
    rerender(<Room name="今日" />);
    expect(document.activeElement).toBe(document.body);
  });

  it('moves the focus into the next page', () => {
    const { rerender } = render(<Room name="今日" />);
    rerender(<Room name="记录" />);
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('leaves the focus to a field of the next page that has taken it', () => {
    const { rerender } = render(<Room name="今日" />);
    rerender(<Room name="党员" isFocusTaken />);
    expect(document.activeElement).toBe(screen.getByLabelText('找人'));
  });
});
