import { useController } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';

/** Forms of a theme day found in practice (支部工作条例 Art 16 and local reports). */
const commonForms = ['集中学习', '组织生活', '民主议事', '志愿服务', '参观', '视频', '联合开展'];

/** 形式: common ones by tick, others in words. */
export function FormsField() {
  const { field } = useController<RecordContent, 'forms'>({ name: 'forms' });
  const others = field.value.filter((form) => !commonForms.includes(form));
  const toggle = (form: string, isOn: boolean) => {
    const kept = commonForms.filter((known) =>
      known === form ? isOn : field.value.includes(known),
    );
    field.onChange([...kept, ...others]);
  };
  const setOthers = (text: string) => {
    const kept = commonForms.filter((known) => field.value.includes(known));
    field.onChange(text === '' ? kept : [...kept, text]);
  };
  return (
    <fieldset className="choices span-12">
      <legend className="field-label">形式</legend>
      {commonForms.map((form) => (
        <label key={form} className="check">
          <input
            type="checkbox"
            checked={field.value.includes(form)}
            onChange={(event) => toggle(form, event.target.checked)}
          />
          {form}
        </label>
      ))}
      <label className="check">
        其他
        <input
          className="input choices-other"
          value={others.join('、')}
          onChange={(event) => setOthers(event.target.value)}
        />
      </label>
    </fieldset>
  );
}
