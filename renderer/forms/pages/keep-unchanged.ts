import type { Page, PageList } from '@shared/book/layout/page-list';

const texts = new WeakMap<object, string>();

/** All that a value says; made once for each. */
function toText(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}

function keepSame<Value extends object>(last: Value | undefined, next: Value): Value {
  return last && toText(last) === toText(next) ? last : next;
}

/**
 * Pages of a newer state, with those of the last one in the places where nothing changed: they come
 * from the worker as copies, and a page that is the same object is not drawn anew.
 */
export function keepUnchanged(last: PageList, next: PageList): PageList {
  const pages = next.pages.map((page, index): Page => keepSame(last.pages[index], page));
  const { glyphOutlines } = next;
  return glyphOutlines
    ? { ...next, pages, glyphOutlines: keepSame(last.glyphOutlines, glyphOutlines) }
    : { ...next, pages };
}
