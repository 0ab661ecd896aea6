import { bagFaultCodes } from '@shared/package/bag-fault';
import { packageLimits } from '@shared/package/package-limits';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync(new URL('../../../docs/formats/package.md', import.meta.url), 'utf8');
const reading = text.slice(text.indexOf('## 6.'), text.indexOf('## 7.'));

it('names every refusal and remark, and no other', () => {
  const refusals = [...reading.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code);
  const remarks = reading.slice(reading.indexOf('Remarks, with which'));
  const remarked = [...remarks.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)]
    .map(([, code]) => code)
    .filter((code) => code !== 'name-unsafe');
  expect([...refusals, ...remarked].toSorted()).toEqual(bagFaultCodes.toSorted());
});

it('names the limits that hold', () => {
  const MiB = 1024 * 1024;
  const rows = [...text.matchAll(/^\| [^|]+ \| ([\d,.]+)( B| MiB| GiB)? +\|$/gm)].map(
    ([, number = '', unit = '']) => {
      const value = Number(number.replaceAll(',', ''));
      return unit === ' GiB' ? value * 1024 * MiB : unit === ' MiB' ? value * MiB : value;
    },
  );
  expect(rows).toEqual(Object.values(packageLimits));
});
