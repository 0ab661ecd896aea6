/**
 * Names that are hard to print, by what is hard about them: dots between parts, great length,
 * rare characters of the basic plane and of Extensions A, B, C and E, variants that must not be
 * merged, Mongolian script.
 */
export const hardNamesByTrap: Readonly<Record<string, readonly string[]>> = {
  dotted: [
    ...['阿卜来提·买买提', '叶尔江·赛力克别克', '洛桑·次仁旺堆', '爱新觉罗·毓明'],
    ...['吉克·阿依莫', '孛儿只斤·巴图孟克'],
  ],
  long: ['买买提吐尔逊·阿卜杜克热木·艾合买提江', '古丽孜依拉·努尔达吾列提别克克孜'],
  basicPlane: ['彧', '赟', '勰', '琎', '屾', '昇', '喆', '堃', '翀', '頔'],
  extensionA: ['㛃', '䶮', '䜣', '䃅'],
  extensionsBToE: ['𫖯', '𫍯', '𬱖', '𬭎', '𬀩', '𬸚', '𡌴'],
  mongolianScript: ['ᠪᠠᠲᠤ', 'ᠴᠡᠴᠡᠭ', 'ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ'],
  variants: ['頔𬱖', '龑䶮', '訢䜣', '磾䃅', '昇升', '喆哲'],
};
