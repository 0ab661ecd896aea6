// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useUndo } from '@renderer/ui/use-undo';

function Stage({ undo }: { readonly undo: () => void }) {
  const offerUndo = useUndo();
  return <button onClick={() => offerUndo('已删除一段', undo)}>删除这一段</button>;
}

function offer(undo: () => void) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <App>
        <Stage undo={undo} />
      </App>
    </ConfigProvider>,
  );
  fireEvent.click(screen.getByText('删除这一段'));
  pass(100);
}

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('useUndo', () => {
  it('takes back once and closes', () => {
    const undo = vi.fn();
    offer(undo);
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    pass(100);
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('已删除一段')).toBeNull();
  });

  it('takes back by F8 from anywhere, but not inside an input method', () => {
    const undo = vi.fn();
    offer(undo);
    fireEvent.keyDown(document.body, { key: 'F8', isComposing: true });
    expect(undo).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'F8' });
    pass(100);
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('已删除一段')).toBeNull();
  });

  it('gives the focus back to where it was before the bar was reached', () => {
    offer(vi.fn());
    const origin = screen.getByText('删除这一段');
    act(() => origin.focus());
    const button = screen.getByRole('button', { name: '撤销' });
    act(() => button.focus());
    fireEvent.click(button);
    expect(document.activeElement).toBe(origin);
  });

  it('goes away after 10 seconds without taking back', () => {
    const undo = vi.fn();
    offer(undo);
    pass(9_000);
    expect(screen.getByText('已删除一段')).toBeTruthy();
    pass(1_500);
    expect(screen.queryByText('已删除一段')).toBeNull();
    expect(undo).not.toHaveBeenCalled();
  });

  it('waits while its button has the focus, and 10 seconds more after that', () => {
    offer(vi.fn());
    const button = screen.getByRole('button', { name: '撤销' });
    act(() => button.focus());
    pass(60_000);
    expect(screen.getByText('已删除一段')).toBeTruthy();
    act(() => button.blur());
    pass(9_000);
    expect(screen.getByText('已删除一段')).toBeTruthy();
    pass(1_500);
    expect(screen.queryByText('已删除一段')).toBeNull();
  });

  it('stays under the pointer', () => {
    offer(vi.fn());
    fireEvent.mouseEnter(screen.getByRole('status'));
    pass(60_000);
    expect(screen.getByText('已删除一段')).toBeTruthy();
  });
});
