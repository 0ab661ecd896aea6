import { App, Button } from 'antd';

import { toDuesWorkbook, type ExportedDues } from '@shared/roster/export/dues-sheet';
import { toFileNamePart } from '@shared/util/file-name';
import { toSentence } from '@shared/util/result';

import { host } from '../../../platform/host';
import { useQuestion } from '../../../ui/questions';

/** Saves the year's ledger as a workbook. */
export function ExportDues({ dues }: { readonly dues: ExportedDues }) {
  const { message } = App.useApp();
  const tell = useQuestion();
  const save = async () => {
    const name = toFileNamePart(`${dues.year}年党费收缴台账 ${dues.branchName}`);
    const bytes = toDuesWorkbook(dues);
    const saved = await host.files.save({ suggestedName: `${name}.xlsx`, kind: 'xlsx', bytes });
    if (!saved.ok) {
      await tell({ title: '没有导出', text: toSentence(saved.error), yes: '知道了' });
    } else if (saved.value.outcome === 'saved') {
      void message.success(`已导出：${saved.value.location}`);
    }
  };
  return <Button onClick={() => void save()}>台账导出到 Excel</Button>;
}
