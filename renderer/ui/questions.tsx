import { Button } from 'antd';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

import { assertPresent } from '@shared/util/assert';

import { Dialog } from './dialog';

/** A question with two answers, or a message with one. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  /** The answer that changes nothing; it has the focus and Esc means it. Left out: a message. */
  readonly no?: string;
}

type Ask = (question: Question) => Promise<boolean>;

interface OpenQuestion {
  readonly question: Question;
  readonly answer: (isYes: boolean) => void;
}

const QuestionContext = createContext<Ask | null>(null);

/** Asks before what cannot be taken back; answers true for yes. */
export function useQuestion(): Ask {
  return assertPresent(useContext(QuestionContext), 'QuestionProvider is around the app');
}

/** Shows the question that was asked last over the page. */
export function QuestionProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<OpenQuestion | null>(null);
  const ask = useMemo<Ask>(
    () => (question) =>
      new Promise((resolve) => {
        const answer = (isYes: boolean) => {
          setOpen(null);
          resolve(isYes);
        };
        setOpen({ question, answer });
      }),
    [],
  );
  return (
    <QuestionContext value={ask}>
      {children}
      {open === null ? null : <QuestionDialog {...open} />}
    </QuestionContext>
  );
}

function QuestionDialog({ question, answer }: OpenQuestion) {
  const { title, text, yes, no } = question;
  return (
    <Dialog
      title={title}
      onClose={() => answer(false)}
      actions={
        <>
          {no === undefined ? null : (
            <Button autoFocus onClick={() => answer(false)}>
              {no}
            </Button>
          )}
          <Button type="primary" onClick={() => answer(true)}>
            {yes}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
