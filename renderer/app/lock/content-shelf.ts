/** Takes the app's content out of the document and puts it back as it was. */
export interface ContentShelf {
  readonly putBack: () => void;
  readonly takeOut: () => void;
}

interface Place {
  readonly focused: HTMLElement | null;
  readonly windowY: number;
  readonly scrolled: readonly { readonly element: Element; readonly top: number }[];
}

/** Where the user was: what the document forgets about nodes that leave it. */
function rememberPlace(content: HTMLElement): Place {
  const { activeElement } = document;
  const isInside = activeElement instanceof HTMLElement && content.contains(activeElement);
  return {
    focused: isInside ? activeElement : null,
    windowY: window.scrollY,
    scrolled: [...content.querySelectorAll('*')]
      .filter(({ scrollTop }) => scrollTop > 0)
      .map((element) => ({ element, top: element.scrollTop })),
  };
}

/** A dialog that left the document is open no longer as a modal one, only as a box. */
function reopenDialogs(content: HTMLElement): void {
  for (const dialog of content.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
    dialog.close();
    dialog.showModal();
  }
}

/**
 * Keeps the content's nodes in memory while they are out of the document, so that typed text,
 * open forms and undo survive, and nothing of them can be read on the page.
 */
export function createContentShelf(content: HTMLElement): ContentShelf {
  let place: Place | null = null;
  return {
    takeOut: () => {
      if (!content.isConnected) return;
      place = rememberPlace(content);
      content.remove();
    },
    putBack: () => {
      document.body.append(content);
      reopenDialogs(content);
      if (place === null) return;
      window.scrollTo(0, place.windowY);
      for (const { element, top } of place.scrolled) element.scrollTop = top;
      place.focused?.focus({ preventScroll: true });
      place = null;
    },
  };
}
