import { Button } from 'antd';
import { useRef } from 'react';

interface FormChooserProps {
  readonly label: string;
  /** Tells a screen reader which of many it is. */
  readonly ariaLabel?: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** The button that opens the system's file dialog for a Word file. */
export function FormChooser(props: FormChooserProps) {
  const { label, ariaLabel, isPrimary = false, isDisabled = false, onFile } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        disabled={isDisabled}
        aria-label={ariaLabel}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={`选择文件：${ariaLabel ?? label}`}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // So that the same file, mended, can be chosen once more.
          event.target.value = '';
        }}
      />
    </>
  );
}
