import { describe, expect, it, vi } from 'vitest';

import { answerCall, type AnyHandler } from '@electron/main/ipc/answer-call';
import { hostChannels } from '@shared/ipc/channels';
import { fail, succeed } from '@shared/util/result';

const call = {
  channel: hostChannels.revealFile,
  isTrusted: true,
  values: ['/x/记录.pdf'],
} as const;

/** Counts its calls, so that a test can show that none reached it. */
function aHandler(answer: AnyHandler = () => Promise.resolve(succeed(null))) {
  return vi.fn<AnyHandler>(answer);
}

describe('answerCall', () => {
  it('passes checked arguments on and the answer back', async () => {
    const handler = aHandler();
    expect(await answerCall(call, handler)).toEqual({ ok: true, value: null });
    expect(handler).toHaveBeenCalledWith('/x/记录.pdf');
  });

  it('refuses a foreign sender before reading its arguments', async () => {
    const handler = aHandler();
    const answer = await answerCall({ ...call, isTrusted: false }, handler);
    expect(answer).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([[[]], [[42]], [['/x', 'more']], [['']], [['x'.repeat(5000)]]])(
    'refuses the arguments %j',
    async (values) => {
      vi.spyOn(console, 'error').mockReturnValue();
      const handler = aHandler();
      const answer = await answerCall({ ...call, values }, handler);
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it('passes a named failure on', async () => {
    const problem = { code: 'x', what: '', safe: '', next: '' };
    const answer = await answerCall(
      call,
      aHandler(() => Promise.resolve(fail(problem))),
    );
    expect(answer).toEqual({ ok: false, error: problem });
  });

  it('turns a throw and an answer outside the contract into a problem', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const throwing = await answerCall(
      call,
      aHandler(() => Promise.reject(new Error('secret'))),
    );
    const wrong = await answerCall(
      call,
      aHandler(() => Promise.resolve(succeed('text'))),
    );
    expect(throwing).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(throwing)).not.toContain('secret');
    expect(wrong).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});
