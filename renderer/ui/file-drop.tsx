import { useState, type DragEvent, type ReactNode } from 'react';

interface FileDropProps {
  readonly isActive: boolean;
  /** Gets `is-over` beside it while files are held over the area. */
  readonly className: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files dropped anywhere on it; other things dragged over it are not touched. */
export function FileDrop({ isActive, className, onFiles, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => isActive && event.dataTransfer.types.includes('Files');
  return (
    <div
      className={isOver ? `${className} is-over` : className}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const next = event.relatedTarget;
        if (!(next instanceof Node && event.currentTarget.contains(next))) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
