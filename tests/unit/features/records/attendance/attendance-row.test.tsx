// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { AttendanceRow } from '@renderer/features/records/attendance/attendance-row';

function show(label: string, distinction: string) {
  render(
    <AttendanceRow
      entry={{ memberId: 'm1', state: 'present', reason: '', isApproved: false }}
      index={0}
      label={label}
      distinction={distinction}
      isCurrent
      onFocusRow={() => undefined}
      onChange={() => undefined}
    />,
  );
  return screen.getByTitle(label);
}

afterEach(cleanup);

describe('AttendanceRow', () => {
  it('sets what tells namesakes apart in small print, and says it in the name of the row', () => {
    const name = show('王伟（1968年生）', '1968年生');
    expect(name.textContent).toBe('王伟（1968年生）');
    expect(name.querySelector('small')?.textContent).toBe('（1968年生）');
    expect(screen.getByRole('radiogroup', { name: '王伟（1968年生）' })).toBeTruthy();
    expect(name.classList.contains('is-long')).toBe(false);
  });

  it('shows a long name whole, in letters that fit two lines', () => {
    const name = show('买买提吐尔逊·阿卜杜克热木·艾合买提江', '');
    expect(name.textContent).toBe('买买提吐尔逊·阿卜杜克热木·艾合买提江');
    expect(name.classList.contains('is-long')).toBe(true);
    expect(name.querySelector('small')).toBeNull();
  });
});
