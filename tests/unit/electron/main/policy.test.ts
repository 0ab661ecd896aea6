import { describe, expect, it } from 'vitest';

import {
  isAllowedPermission,
  isAllowedRequest,
  isOwnPage,
  isTrustedSender,
} from '@electron/main/policy';

describe('isOwnPage', () => {
  it.each(['app://bundle', 'app://bundle/', 'app://bundle/#/records'])('knows %s', (url) => {
    expect(isOwnPage(url)).toBe(true);
  });

  it.each([
    'app://bundle.example.com/',
    'app://other/',
    'file:///app://bundle/',
    'https://example.com/app://bundle/',
    'about:blank',
    '',
  ])('does not take %s for its own', (url) => {
    expect(isOwnPage(url)).toBe(false);
  });
});

describe('isAllowedRequest', () => {
  it('allows its own files and its own blobs', () => {
    expect(isAllowedRequest('app://bundle/assets/a.js')).toBe(true);
    expect(isAllowedRequest('blob:app://bundle/0-1')).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://x/',
    'wss://x/',
    'file:///etc/passwd',
  ])('cancels %s', (url) => {
    expect(isAllowedRequest(url)).toBe(false);
  });

  it('cancels blobs of others', () => {
    expect(isAllowedRequest('blob:https://example.com/0-1')).toBe(false);
  });
});

describe('isAllowedPermission', () => {
  it('allows copying and lasting storage to the own page only', () => {
    expect(isAllowedPermission('clipboard-sanitized-write', 'app://bundle/')).toBe(true);
    expect(isAllowedPermission('persistent-storage', 'app://bundle')).toBe(true);
    expect(isAllowedPermission('persistent-storage', 'https://example.com/')).toBe(false);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb'])(
    'refuses %s',
    (permission) => {
      expect(isAllowedPermission(permission, 'app://bundle/')).toBe(false);
    },
  );
});

describe('isTrustedSender', () => {
  it('trusts the top frame of the own page alone', () => {
    expect(isTrustedSender({ url: 'app://bundle/#/', parent: null })).toBe(true);
    expect(isTrustedSender({ url: 'app://bundle/', parent: {} })).toBe(false);
    expect(isTrustedSender({ url: 'https://example.com/', parent: null })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
});
