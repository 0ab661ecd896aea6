import { Button } from 'antd';
import { useRef } from 'react';

import { FileDrop } from '../../ui/file-drop';
import { Section } from '../../ui/section';

import { toChosenFiles, type ChosenFiles } from './chosen-files';

/** Years that are offered, counted back from the present one. */
const YEARS = 10;

interface SourceSectionProps {
  readonly year: number;
  readonly presentYear: number;
  readonly isWorking: boolean;
  readonly onYear: (year: number) => void;
  readonly onFiles: (files: ChosenFiles) => void;
}

interface FileButtonProps {
  readonly words: string;
  readonly label: string;
  readonly isFolder?: boolean;
  readonly isMain?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileButton({ words, label, isFolder, isMain, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type={isMain ? 'primary' : 'default'} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={label}
        multiple
        hidden
        {...(isFolder ? { webkitdirectory: '' } : { accept: '.zip,.age' })}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same folder can be chosen again only if the field forgets it.
          event.target.value = '';
        }}
      />
    </>
  );
}

const purpose =
  '把各支部的移交包或备份收进一个文件夹，选中它：逐个核验，按年度汇总成一张表。' +
  '只是读，不会放进这台电脑的记录簿，也不会改动那些文件。';

/** Where the packages lie, and of which year the table is. */
export function SourceSection(props: SourceSectionProps) {
  const { year, presentYear, isWorking, onYear, onFiles } = props;
  const take = (files: readonly File[]) => onFiles(toChosenFiles(files));
  const years = Array.from({ length: YEARS }, (_, index) => presentYear - index);
  return (
    <Section title="各支部的包">
      <FileDrop className="branches-drop" isActive={!isWorking} onFiles={take}>
        <div className="stack">
          <p>{purpose}</p>
          <div className="actions">
            <label className="check">
              年度
              <select
                className="select numeric branches-year"
                value={year}
                disabled={isWorking}
                onChange={(event) => onYear(Number(event.target.value))}
              >
                {years.map((one) => (
                  <option key={one} value={one}>
                    {one}年度
                  </option>
                ))}
              </select>
            </label>
            {isWorking ? null : (
              <>
                <FileButton
                  words="选择文件夹"
                  label="各支部的包所在的文件夹"
                  isFolder
                  isMain
                  onFiles={take}
                />
                <FileButton words="选择几个文件" label="各支部的包" onFiles={take} />
                <span className="field-hint">也可以把几个文件拖到这里。</span>
              </>
            )}
          </div>
        </div>
      </FileDrop>
    </Section>
  );
}
