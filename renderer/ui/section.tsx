import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

/** One part of a form on its own sheet. */
export function Section({ title, note, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className="sheet" id={id} aria-labelledby={headingId} tabIndex={-1}>
      <div className="section-heading">
        <h2 id={headingId}>{title}</h2>
        {note === undefined ? null : <span className="section-heading-note">{note}</span>}
      </div>
      {children}
    </section>
  );
}
