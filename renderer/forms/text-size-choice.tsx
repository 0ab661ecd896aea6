import { useId } from 'react';

import { textScaleNames, textScales } from '../platform/preferences';
import { usePreferences } from '../platform/preferences-context';

/** 文字大小: three radios that act at once. */
export function TextSizeChoice() {
  const { preferences, change } = usePreferences();
  const name = useId();
  return (
    <fieldset className="choice-row">
      <legend className="field-label">文字大小</legend>
      {textScales.map((scale) => (
        <label key={scale} className="check">
          <input
            type="radio"
            name={name}
            checked={preferences.textScale === scale}
            onChange={() => change({ textScale: scale })}
          />
          {textScaleNames[scale]}
        </label>
      ))}
    </fieldset>
  );
}
