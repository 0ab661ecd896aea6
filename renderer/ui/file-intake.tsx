import { Button, Progress } from 'antd';
import { useRef } from 'react';

import './file-intake.css';

interface FileChooserProps {
  /** What the button says. */
  readonly words: string;
  /** Names the field behind the button. */
  readonly label: string;
  /** Kinds of file, as the system's dialog filters them. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The button that opens the system's file dialog for many files at once. */
export function FileChooser({ words, label, accept, onFiles }: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button data-part="choose" onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={label}
        accept={accept}
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again only if the field forgets it.
          event.target.value = '';
        }}
      />
    </>
  );
}

interface IntakeProgressProps {
  /** How far it is, or what came in last time; empty before the first. */
  readonly words: string;
  /** Names the bar. */
  readonly label: string;
  /** Null while nothing is being taken in. */
  readonly percent: number | null;
  readonly onCancel: () => void;
}

/** How far taking files in is, and a way to stop it. */
export function IntakeProgress({ words, label, percent, onCancel }: IntakeProgressProps) {
  return (
    <div className="intake-progress">
      <p role="status">{words}</p>
      {percent === null ? null : (
        <>
          <Progress aria-label={label} percent={percent} showInfo={false} size="small" />
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        </>
      )}
    </div>
  );
}
