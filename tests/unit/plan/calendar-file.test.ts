import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PlanItem } from '@shared/domain/plan';
import { toCalendarFile } from '@shared/plan/calendar-file';
import { aPlan, aPlanItem } from '@tests/builders/plan';

function write(items: readonly PlanItem[], hasAlarms = false): string {
  return toCalendarFile({ plan: aPlan(items), branchName: '红旗村党支部', hasAlarms });
}

/** Reads a file as RFC 5545 says: unfolds, then splits names from values. */
function read(file: string): readonly (readonly [name: string, value: string])[] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}

const unescape = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));

function valueOf(file: string, name: string): string | undefined {
  return read(file).find(([found]) => found === name)?.[1];
}

describe('the calendar file of a plan', () => {
  const dated = aPlanItem({ on: '2026-06-17', theme: '红色领航' });

  it('holds a day as a whole day and a time as a wall time', () => {
    expect(valueOf(write([dated]), 'DTSTART;VALUE=DATE')).toBe('20260617');
    expect(valueOf(write([dated]), 'DTEND;VALUE=DATE')).toBe('20260618');
    expect(valueOf(write([{ ...dated, at: '14:30' }]), 'DTSTART')).toBe('20260617T143000');
  });

  it('keeps the identity of a line and rises with each change, so that it updates', () => {
    const first = write([dated]);
    const second = toCalendarFile({
      plan: aPlan([{ ...dated, on: '2026-06-18' }], { changedAtMs: Date.UTC(2026, 11, 1) }),
      branchName: '红旗村党支部',
      hasAlarms: false,
    });
    expect(valueOf(second, 'UID')).toBe(valueOf(first, 'UID'));
    expect(Number(valueOf(second, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(first, 'SEQUENCE')));
  });

  it('leaves out lines without a day', () => {
    expect(write([aPlanItem()])).not.toContain('BEGIN:VEVENT');
  });

  it('reminds five days ahead only if asked, of a whole day in the morning', () => {
    expect(write([dated])).not.toContain('VALARM');
    expect(valueOf(write([dated], true), 'TRIGGER')).toBe('-P4DT15H');
    expect(valueOf(write([{ ...dated, at: '14:30' }], true), 'TRIGGER')).toBe('-P5D');
  });

  it('says any text as it was typed, in lines of at most 75 octets', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((one) => !/[\r\n]/.test(one));
    fc.assert(
      fc.property(text, (theme) => {
        const file = write([{ ...dated, theme }]);
        const said = theme === '' ? '主题党日' : `主题党日：${theme}`;
        expect(unescape(valueOf(file, 'SUMMARY') ?? '')).toBe(said);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
