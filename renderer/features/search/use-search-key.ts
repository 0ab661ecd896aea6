import { useEffect, useEffectEvent } from 'react';

/** Ctrl+K (⌘K) searches; not while an input method composes, nor over another dialog. */
export function useSearchKey(onSearch: () => void): void {
  const search = useEffectEvent(onSearch);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isSearchKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!isSearchKey || event.isComposing || event.altKey || event.shiftKey) return;
      // The browser's own meaning of the key is its address bar.
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) search();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
