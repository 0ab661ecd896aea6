import { useEffect, useState, type RefObject } from 'react';

interface InvalidControl {
  readonly label: string;
  readonly text: string;
  readonly element: HTMLElement;
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.trim() ?? '';
}

function labelOf(element: HTMLElement): string {
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
  return textOf(labels?.[0]) || textOf(element.querySelector('legend'));
}

function collectInvalid(form: HTMLElement): readonly InvalidControl[] {
  return [...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')].map((element) => {
    const noteId = element.getAttribute('aria-describedby');
    const note = noteId === null ? null : document.getElementById(noteId);
    return { label: labelOf(element), text: textOf(note), element };
  });
}

/**
 * What stops a form, told from the form itself: every control marked invalid, texts that cannot be
 * read included, in the order of the page. After each attempt the focus goes to the first one.
 *
 * @param attempts - Rises by one with each attempt to submit that was stopped.
 */
export function ErrorSummary({
  form,
  attempts,
}: {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly attempts: number;
}) {
  const [invalid, setInvalid] = useState<readonly InvalidControl[]>([]);

  useEffect(() => {
    const element = form.current;
    if (attempts === 0 || element === null) return undefined;
    const read = () => {
      const found = collectInvalid(element);
      setInvalid(found);
      return found;
    };
    const frame = requestAnimationFrame(() => read()[0]?.element.focus());
    // What was put right leaves the list at once; the focus stays where the user works.
    const observer = new MutationObserver(read);
    observer.observe(element, { subtree: true, attributeFilter: ['aria-invalid'] });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [attempts, form]);

  if (invalid.length === 0) return null;
  return (
    <div className="note note-problem stack" role="alert">
      <p>
        <strong>还有 {invalid.length} 处要改，已填的内容都在：</strong>
      </p>
      <ul>
        {invalid.map(({ label, text, element }, index) => (
          <li key={`${index}-${label}`}>
            <button type="button" className="link-button" onClick={() => element.focus()}>
              {label === '' ? text : `${label}：${text}`}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
