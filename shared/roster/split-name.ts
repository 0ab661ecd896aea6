/** Surnames of two characters; a name of two characters never begins with one. */
const compoundSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 ' +
    '濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 ' +
    '公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 ' +
    '微生 左丘 东门 西门 南荣 第五 即墨 完颜 纳兰 叶赫 耶律 贺兰'
  ).split(' '),
);

/** A name as lists of names order it, in characters (code points) without dots and spaces. */
export interface SplitName {
  readonly surname: readonly string[];
  readonly given: readonly string[];
}

/**
 * Tells surname from given name: two characters for a 复姓, else one. Names with a dot, and long
 * ones, have no surname in this sense; lists go by their first character all the same.
 */
export function splitName(name: string): SplitName {
  const characters = Array.from(name.replace(/[\s·]+/gu, ''));
  const isCompound =
    characters.length > 2 &&
    !name.includes('·') &&
    compoundSurnames.has(characters.slice(0, 2).join(''));
  const length = isCompound ? 2 : 1;
  return { surname: characters.slice(0, length), given: characters.slice(length) };
}
