import type { UnknownField } from '@shared/word/forms/field-names';
import type { Problem } from '@shared/util/result';

import { SavedNote } from '../pages/saved-note';

import type { WordOutcome } from './word-source';

/** Fields of a form that no record has, each with what was perhaps meant. */
export function UnknownFields({ unknown }: { readonly unknown: readonly UnknownField[] }) {
  if (unknown.length === 0) return null;
  return (
    <div className="note note-advice" role="status">
      <p>
        <strong>表里有 {unknown.length} 个字段不认识，填表时原样留着：</strong>
      </p>
      <ul>
        {unknown.map(({ name, meant }) => (
          <li key={name}>
            “{name}”{meant === '' ? '' : `，您是不是想写“${meant}”？`}
          </li>
        ))}
      </ul>
      <p>请在 WPS 里改好字段名，再替换这份表格。</p>
    </div>
  );
}

interface WordOutcomeNoteProps {
  readonly outcome: WordOutcome;
  readonly onProblem: (problem: Problem) => void;
}

/** Where the file is, and what of the form stayed open. */
export function WordOutcomeNote({ outcome, onProblem }: WordOutcomeNoteProps) {
  const { location, unknown, empty } = outcome;
  if (location === null) return null;
  return (
    <div className="stack">
      <SavedNote location={location} onProblem={onProblem} />
      <UnknownFields unknown={unknown} />
      {empty.length === 0 ? null : (
        <p className="field-hint">这份记录没有填、表里留了空的：{empty.join('、')}。</p>
      )}
    </div>
  );
}
