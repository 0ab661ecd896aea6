import type { Branch } from '@shared/domain/branch';
import type { Problem, Result } from '@shared/util/result';

interface WelcomeProps {
  readonly onCreate: (branch: Branch) => Promise<Result<null, Problem>>;
  readonly onLoadSample: () => Promise<Result<null, Problem>>;
}

export function Welcome({ onLoadSample }: WelcomeProps) {
  return (
    <button type="button" onClick={() => void onLoadSample()}>
      载入示例支部
    </button>
  );
}
