import type { HostDescription } from '@shared/ipc/host';

import { useHostDescription } from '../../platform/use-host-description';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

const modeWords: Readonly<Record<HostDescription['mode'], string>> = {
  desktop: '桌面程序',
  browser: '浏览器里运行：没有留底和自动备份，请常到“备份”里另存一份，不要清除浏览器的数据',
};

function Facts({ description }: { readonly description: HostDescription }) {
  const { mode, appVersion, runtime } = description;
  return (
    <dl className="facts">
      <dt>版本</dt>
      <dd className="numeric">支部记录簿 {appVersion}</dd>
      <dt>运行方式</dt>
      <dd>
        {modeWords[mode]}（{runtime}）
      </dd>
      <dt>联网</dt>
      <dd>不联网，全部资料只在这台电脑上</dd>
      <dt>许可证</dt>
      <dd>程序依 MIT 许可；字体和所用库的许可证在程序文件夹里的 licences 文件夹</dd>
    </dl>
  );
}

/** 关于: version, way of running, that nothing leaves the machine, where the licences lie. */
export function AboutSection() {
  const described = useHostDescription();
  return (
    <Section title="关于">
      {described === null ? (
        <p>正在读取……</p>
      ) : described.ok ? (
        <Facts description={described.value} />
      ) : (
        <ProblemNote problem={described.error} />
      )}
    </Section>
  );
}
