import { expect, it } from 'vitest';

import { findLicenceSection } from '@scripts/licences/licence-section';

const notice = 'Copyright (c) 2013 Someone\r\n\r\nPermission is hereby granted.';

it('is the part below the heading, up to the next heading', () => {
  const readme = `# Pen\r\n\r\nWrites.\r\n\r\n## License\r\n\r\n${notice}\r\n\r\n## Thanks\r\n\r\nAll.`;
  expect(findLicenceSection(readme)).toBe(notice.replaceAll('\r\n', '\n'));
});

it.each(['# Pen\n\nCopyright everywhere', '# Pen\n\n## License\n\nMIT\n', ''])(
  'is nothing where a README brings no notice: %j',
  (readme) => {
    expect(findLicenceSection(readme)).toBeNull();
  },
);
