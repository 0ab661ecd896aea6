import { useCallback, useRef, useState, type SyntheticEvent, type RefObject } from 'react';

/** What a form that is checked before it is submitted needs. */
export interface CheckedSubmit {
  readonly form: RefObject<HTMLFormElement | null>;
  /** How often submitting was stopped; for `ErrorSummary`. */
  readonly attempts: number;
  readonly onStopped: () => void;
  /** Goes before the form's own handler: text that could not be read must not be lost. */
  readonly guard: (submit: (event: SyntheticEvent) => void) => (event: SyntheticEvent) => void;
}

/**
 * Stops submitting while a control shows text that it could not read: its form value is still the
 * old one, so saving would drop what stands on the screen.
 */
export function useCheckedSubmit(): CheckedSubmit {
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const onStopped = useCallback(() => setAttempts((count) => count + 1), []);
  const guard = useCallback(
    (submit: (event: SyntheticEvent) => void) => (event: SyntheticEvent) => {
      event.preventDefault();
      if (form.current?.querySelector('[data-unread="true"]')) onStopped();
      else submit(event);
    },
    [onStopped],
  );
  return { form, attempts, onStopped, guard };
}
