import { useEffect, useEffectEvent } from 'react';

/**
 * Takes pictures from a paste anywhere on the page. A paste that carries text into a text field is
 * left alone: Word puts a picture beside the text that it copies.
 */
export function usePhotoPaste(isActive: boolean, onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const pictures = pictureFilesIn(event.clipboardData);
    if (pictures.length === 0) return;
    if (isTextField(event.target) && carriesText(event.clipboardData)) return;
    event.preventDefault();
    onFiles(pictures);
  });

  useEffect(() => {
    if (!isActive) return;
    const listener = (event: ClipboardEvent) => take(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, [isActive]);
}

function pictureFilesIn(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(
    (file) => file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name),
  );
}

function carriesText(data: DataTransfer | null): boolean {
  return data?.types.includes('text/plain') ?? false;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
