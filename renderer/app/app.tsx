import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState } from 'react';

import { loadPreferences, savePreferences, type Preferences } from '../platform/preferences';
import { PreferencesContext } from '../platform/preferences-context';
import { readContentSecurityNonce } from '../platform/nonce';

import { QuestionProvider } from '../ui/questions';

import { Boot } from './boot';
import { ErrorBoundary } from './error-boundary';
import { LockGate } from './lock/lock-gate';
import { toTheme } from './theme';

const nonce = readContentSecurityNonce();

/**
 * Providers around everything: settings, theme, lock, messages, and the last net for faults.
 *
 * @param content - Empty element that is to hold the app; the lock attaches it to the page.
 */
export function App({ content }: { readonly content: HTMLElement }) {
  const [preferences, setPreferences] = useState(loadPreferences);
  const scale = preferences.textScale;

  useEffect(() => {
    document.documentElement.dataset['textScale'] = String(scale);
  }, [scale]);

  const access = useMemo(
    () => ({
      preferences,
      change: (changes: Partial<Preferences>) => setPreferences(savePreferences(changes)),
    }),
    [preferences],
  );

  return (
    <PreferencesContext value={access}>
      <ConfigProvider
        locale={zhCN}
        theme={toTheme(scale)}
        button={{ autoInsertSpace: false }}
        getPopupContainer={() => content}
        {...(nonce === null ? {} : { csp: { nonce } })}
      >
        <LockGate content={content}>
          <AntApp message={{ getContainer: () => content }}>
            <ErrorBoundary>
              <QuestionProvider>
                <Boot />
              </QuestionProvider>
            </ErrorBoundary>
          </AntApp>
        </LockGate>
      </ConfigProvider>
    </PreferencesContext>
  );
}
