import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A room: heading, its actions, and what is in it. */
export function Page({ title, note, actions, children }: PageProps) {
  return (
    <div className="page">
      <header className="page-heading">
        <div>
          <h1>{title}</h1>
          {note === undefined ? null : <p className="page-heading-note">{note}</p>}
        </div>
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What a list says while it is empty: one sentence and one next step. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children === undefined ? null : <div className="actions">{children}</div>}
    </div>
  );
}
