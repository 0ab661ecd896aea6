import { useEffect, useEffectEvent } from 'react';

/** Ctrl+L (⌘L) locks; not while an input method composes. */
export function useLockKey(isActive: boolean, onLock: () => void): void {
  const lock = useEffectEvent(onLock);
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isLockKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'l';
      if (!isLockKey || event.isComposing || event.altKey || event.shiftKey) return;
      event.preventDefault();
      lock();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}

const reaching = ['keydown', 'keyup', 'paste', 'dragover', 'drop'] as const;

/**
 * Keeps keys and pastes from screens that listen on the whole window and are out of sight: F8
 * would undo, a paste would add a photo.
 */
export function useShutOut(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return;
    const stop = (event: Event) => event.stopPropagation();
    const { documentElement } = document;
    for (const name of reaching) documentElement.addEventListener(name, stop);
    return () => {
      for (const name of reaching) documentElement.removeEventListener(name, stop);
    };
  }, [isLocked]);
}
