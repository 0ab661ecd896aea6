import type { ThemeConfig } from 'antd';

import type { TextScale } from '../platform/preferences';

/** The few colours of the app; the same values stand as variables in ui/styles/base.css. */
const ink = '#1f1d1a';
const red = '#b0281e';
const paper = '#fdfcf9';
const hairline = '#d8d2c6';

/**
 * antd's tokens for a text size. Font size alone would leave controls at 32 px, so heights and
 * spacing grow with it; the project's own CSS is in rem and follows the root's font size.
 */
export function toTheme(scale: TextScale): ThemeConfig {
  return {
    cssVar: { key: 'book' },
    hashed: false,
    token: {
      colorPrimary: red,
      colorLink: ink,
      colorError: '#a8071a',
      colorText: ink,
      colorTextPlaceholder: '#6f6a61',
      colorBgContainer: paper,
      colorBgElevated: paper,
      colorBorder: hairline,
      colorBorderSecondary: '#e6e1d7',
      borderRadius: 3,
      fontFamily: 'var(--font-interface)',
      fontSize: 15 * scale,
      controlHeight: 36 * scale,
      sizeUnit: 4 * scale,
      sizeStep: 4 * scale,
      lineHeight: 1.6,
      motion: false,
      wireframe: false,
      boxShadow: '0 4px 20px rgb(31 29 26 / 12%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  };
}
