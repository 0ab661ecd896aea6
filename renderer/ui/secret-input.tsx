import { useState, type ComponentPropsWithRef } from 'react';

/**
 * A field for a passphrase. It can be shown: input methods do not work in a hidden one, and long
 * passphrases are mistyped unseen.
 */
export function SecretInput(props: Omit<ComponentPropsWithRef<'input'>, 'type' | 'className'>) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <input
        {...props}
        className="input"
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="off"
      />
      <label className="check">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.target.checked)}
        />
        显示出来
      </label>
    </>
  );
}
