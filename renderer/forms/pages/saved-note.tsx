import { Button } from 'antd';

import type { Problem } from '@shared/util/result';

import { host } from '../../platform/host';
import { useHostDescription } from '../../platform/use-host-description';

interface SavedNoteProps {
  readonly location: string;
  readonly onProblem: (problem: Problem) => void;
}

/** Where the file went; the desktop can open its folder. */
export function SavedNote({ location, onProblem }: SavedNoteProps) {
  const described = useHostDescription();
  const isDesktop = described?.ok === true && described.value.mode === 'desktop';
  const reveal = async () => {
    const shown = await host.files.reveal(location);
    if (!shown.ok) onProblem(shown.error);
  };
  return (
    <div className="note actions" role="status">
      <span>已保存：{location}</span>
      {isDesktop ? <Button onClick={() => void reveal()}>打开所在文件夹</Button> : null}
    </div>
  );
}
