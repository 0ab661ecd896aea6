/** The 56 ethnic groups by the names of GB/T 3304-1991, without 族. */
const ethnicityStems = new Set(
  (
    '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 ' +
    '东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 ' +
    '俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
  ).split(' '),
);

/** Short forms that rosters use. */
const shortForms: Readonly<Record<string, string>> = { 蒙: '蒙古', 维: '维吾尔', 哈: '哈萨克' };

/** The names of the 56 ethnic groups, as 蒙古族, in the standard's order. */
export const ethnicityNames: readonly string[] = [...ethnicityStems].map((stem) => `${stem}族`);

/**
 * The standard name of an ethnic group as 蒙古族, out of 蒙古族, 蒙古 or 蒙.
 *
 * @returns null if the text is none of the 56 (GB/T 3304-1991).
 */
export function toEthnicity(text: string): string | null {
  const trimmed = text.replace(/\s/g, '');
  const stem = trimmed.length > 1 ? trimmed.replace(/族$/, '') : trimmed;
  const whole = shortForms[stem] ?? stem;
  return ethnicityStems.has(whole) ? `${whole}族` : null;
}
