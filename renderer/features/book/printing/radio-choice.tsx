interface RadioChoiceProps<Value extends string> {
  readonly legend: string;
  /** Ties the buttons together; unique on the page. */
  readonly name: string;
  /** Each value with what it is called. */
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all in sight. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { legend, name, options, chosen, onChoose } = props;
  return (
    <fieldset className="plain-fieldset book-choice">
      <legend className="field-label">{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
