import { Field } from '../../../ui/field';
import { RadioChoice } from '../../../ui/radio-choice';
import type { YearPages } from '../../../workers/typeset/protocol';

import { toBookParts } from './book-parts';
import { NewsList } from './news-list';
import type { PrintChoice, PrintScope } from './print-choice';
import type { ChosenPages } from './use-chosen-pages';

const scopes: readonly (readonly [PrintScope, string])[] = [
  ['all', '全册'],
  ['sections', '只印几个部分'],
  ['range', '只印几页'],
  ['new', '只印新的（续打、换页）'],
];

interface ScopeChoiceProps {
  readonly pages: YearPages;
  readonly choice: PrintChoice;
  readonly chosen: ChosenPages;
  /** Whether anything of the book is on paper. */
  readonly hasPrinted: boolean;
  readonly onChange: (part: Partial<PrintChoice>) => void;
}

function Parts({ pages, choice, onChange }: ScopeChoiceProps) {
  const { parts } = choice;
  return (
    <ul className="book-parts" aria-label="要印的部分">
      {toBookParts(pages).map(({ name, from, to }) => (
        <li key={from} className="book-part">
          <label className="check">
            <input
              type="checkbox"
              checked={parts.includes(name)}
              onChange={({ target }) =>
                onChange({
                  parts: target.checked ? [...parts, name] : parts.filter((one) => one !== name),
                })
              }
            />
            {name}
          </label>
          <span className="book-section-amount numeric">{to - from + 1} 页</span>
        </li>
      ))}
    </ul>
  );
}

function Range({ choice, chosen, onChange }: ScopeChoiceProps) {
  const error = chosen.kind === 'missing' && choice.range !== '' ? chosen.what : undefined;
  return (
    <Field label="哪几页" hint="写页脚上印的页码，如 1-8、12，或 3-2至3-9" error={error}>
      {(control) => (
        <input
          {...control}
          className="input numeric"
          autoComplete="off"
          value={choice.range}
          onChange={({ target }) => onChange({ range: target.value })}
        />
      )}
    </Field>
  );
}

function News({ chosen, hasPrinted }: ScopeChoiceProps) {
  if (!hasPrinted) {
    return (
      <p className="field-hint">
        还没有记下过打印，所以全册都是新的。印好后点“已经打印好了”，下次就只印新的。
      </p>
    );
  }
  if (chosen.kind !== 'pages') return <p role="status">正在和已经打印的比较……</p>;
  if (chosen.words.length === 0) {
    return <p role="status">纸上的册子和现在的一样，没有要印的。</p>;
  }
  return <NewsList words={chosen.words} />;
}

/** Which pages are printed. */
export function ScopeChoice(props: ScopeChoiceProps) {
  const { choice, onChange } = props;
  return (
    <div className="stack">
      <RadioChoice
        legend="印哪些页"
        name="book-scope"
        options={scopes}
        chosen={choice.scope}
        onChoose={(scope) => onChange({ scope })}
      />
      {choice.scope === 'sections' ? <Parts {...props} /> : null}
      {choice.scope === 'range' ? <Range {...props} /> : null}
      {choice.scope === 'new' ? <News {...props} /> : null}
    </div>
  );
}
