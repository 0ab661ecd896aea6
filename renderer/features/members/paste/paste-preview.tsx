import type { RosterPaste } from '@shared/roster/import/read-roster';
import type { PlannedRow } from '@shared/roster/plan-import';
import type { RosterField } from '@shared/roster/import/roster-field';

import { Section } from '../../../ui/section';

import { ColumnChoices } from './column-choices';
import { BadRows, SkippedRows, Warnings } from './paste-notes';
import { PasteTable } from './paste-table';

interface PastePreviewProps {
  readonly paste: RosterPaste;
  readonly rows: readonly PlannedRow[];
  readonly isTaken: (row: PlannedRow) => boolean;
  readonly onTake: (rowNumber: number, isTaken: boolean) => void;
  readonly onChooseColumn: (index: number, field: RosterField | null) => void;
  readonly isFullByDefault: boolean;
  readonly onFullByDefault: (isFull: boolean) => void;
}

/** What the paste was read as, before anything is imported. */
export function PastePreview(props: PastePreviewProps) {
  const { paste, rows } = props;
  const hasUndecided = paste.bad.some(({ reasons }) =>
    reasons.some((reason) => reason.startsWith('没有人员类别')),
  );
  return (
    <>
      <Section title="各列是什么" note="看错了的在这里改">
        <ColumnChoices columns={paste.columns} onChoose={props.onChooseColumn} />
      </Section>
      <Section title="读出的名册" note={`可以导入 ${rows.length} 行`}>
        <div className="stack">
          {hasUndecided || props.isFullByDefault ? (
            <label className="check">
              <input
                type="checkbox"
                checked={props.isFullByDefault}
                onChange={(event) => props.onFullByDefault(event.target.checked)}
              />
              没写人员类别和转正日期的，都按正式党员导入
            </label>
          ) : null}
          <BadRows rows={paste.bad} />
          <Warnings warnings={paste.warnings} />
          {paste.newGroupNames.length === 0 ? null : (
            <p>会新建这些党小组：{paste.newGroupNames.join('、')}。</p>
          )}
          {rows.length === 0 ? (
            <p>没有可以导入的行。</p>
          ) : (
            <PasteTable rows={rows} isTaken={props.isTaken} onTake={props.onTake} />
          )}
          <SkippedRows rows={paste.skipped} />
        </div>
      </Section>
    </>
  );
}
