/** What can be chosen, what it is called, and what else is to be known of it. */
type RadioOption<Value extends string> = readonly [value: Value, words: string, hint?: string];

interface RadioChoiceProps<Value extends string> {
  readonly legend: string;
  /** Ties the buttons together; unique on the page. */
  readonly name: string;
  readonly options: readonly RadioOption<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** Beside each other; left out: beneath. */
  readonly isRow?: boolean;
}

/** One of a few, all in sight. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { legend, name, options, chosen, onChoose, isRow = false } = props;
  return (
    <fieldset className={`plain-fieldset ${isRow ? 'actions' : 'radio-column'}`}>
      <legend className="field-label">{legend}</legend>
      {options.map(([value, words, hint]) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>
            {words}
            {hint === undefined ? null : <small className="field-hint">{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
