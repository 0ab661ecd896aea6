/** Refusals and remarks by code; the codes are stable, the sentences are for the user. */
const sentences = {
  // The work itself
  cancelled: '核验已取消。',
  unreadable: '读取文件时出错，可能是U盘松动或磁盘损坏。',
  'more-faults': '问题很多，其余的没有列出。',

  // The ZIP
  'not-a-zip': '这个文件不是ZIP，或者结尾部分已经丢失。',
  truncated: '文件不完整，后面的部分丢失了。',
  'zip-end-ambiguous': 'ZIP的结尾有两种读法，不能确定哪一种是真的。',
  'zip-split': 'ZIP被分成了几卷，请先合并成一个文件。',
  'zip-directory-damaged': 'ZIP的目录已损坏。',
  'zip-stray-bytes': 'ZIP里夹有不属于任何文件的数据。',
  'zip-overlap': 'ZIP里的文件互相重叠，是伪造的。',
  'too-many-entries': '文件数目超过上限，没有打开。',
  'directory-too-large': 'ZIP的目录超过上限，没有打开。',
  'entry-encrypted': '被ZIP自己的密码加密，不能核验。',
  'entry-method': '用了不支持的压缩方法。',
  'entry-link': '是指向别处的链接，不能接受。',
  'entry-special': '不是普通文件，不能接受。',
  'entry-kind': '分不清是文件还是文件夹。',
  'header-contradiction': 'ZIP里对它有两种互相矛盾的说法。',
  'entry-damaged': '已损坏，不能解开。',
  'entry-size': '实际大小与ZIP写明的不同。',

  // Names
  'name-not-utf8': '有文件名不是UTF-8文字。',
  'name-too-long': '名称太长。',
  'name-unsafe': '名称可能写到别的地方或让Windows出错，不能接受。',
  'duplicate-entry': '在ZIP里出现了两次。',
  'name-clash': '与另一个文件只差大小写或字符写法，解开时会互相覆盖。',
  'file-as-folder': '既是文件又是文件夹。',

  // Sizes
  'tag-file-too-large': '说明文件超过上限，没有打开。',
  'file-too-large': '文件太大，超过上限，没有解开。',
  'total-too-large': '全部解开后超过上限，没有打开。',
  'compression-ratio': '压缩比异常，可能是恶意文件，没有解开。',

  // The bag
  'no-bag': '里面没有bagit.txt，不是数据包。',
  'several-top-folders': '最外层有几个文件夹，分不清哪一个是数据包。',
  'declaration-malformed': 'bagit.txt的写法不符合标准。',
  'version-newer': '这个数据包的标准版本比本软件认识的新，请先更新软件。',
  'version-unknown': '这个数据包的标准版本太旧，不能核验。',
  'encoding-unknown': 'bagit.txt写明的文字编码不认识。',
  'text-damaged': '文字编码有错，不能读。',
  'no-payload-folder': '没有data文件夹。',
  'no-manifest': '没有文件清单，无法核验。',
  'no-known-manifest': '文件清单的校验算法都不认识，无法核验。',
  'manifest-twice': '同一种算法有两份清单。',
  'manifest-malformed': '清单中有一行写法不对。',
  'manifest-duplicate': '在同一份清单里列了两次。',
  'manifest-outside': '清单列出了data文件夹以外的文件。',
  'missing-file': '清单里有，包里却没有。',
  'unlisted-file': '包里有，清单里却没有。',
  'not-in-every-manifest': '没有列入每一份清单。',
  'wrong-content': '内容与清单里的校验值不符，被改动过或已损坏。',
  'remote-file': '内容不在包里，只写了网址；本软件不联网取文件。',
  'fetch-malformed': 'fetch.txt的写法不对。',
  'tag-manifest-incomplete': '没有列出文件清单。',
  'tag-manifest-outside': '列出了不该由它核验的文件。',
  'info-malformed': 'bag-info.txt的写法不对。',
  'oxum-malformed': 'bag-info.txt中的Payload-Oxum写法不对。',
  'oxum-mismatch': '文件的总数或总大小与bag-info.txt写明的不同。',

  // Remarks
  'version-older': '数据包按旧版标准写成，已按旧版核验。',
  'unknown-algorithm': '这份清单的校验算法不认识，没有用它核验。',
  'name-not-for-windows': '名称在Windows上不能直接解开。',
  'name-not-encoded': '清单里的百分号没有按标准书写，按原样核验。',
  'fetch-kept': 'fetch.txt列出的文件都已在包里。',
} as const satisfies Record<string, string>;

export type BagFaultCode = keyof typeof sentences;

export const bagFaultCodes: readonly string[] = Object.keys(sentences);

/** One thing that is wrong or worth knowing, with the file it is about. */
export interface BagFault {
  readonly code: BagFaultCode;
  /** Path as the ZIP or a manifest has it; may hold anything, so show `sentence` instead. */
  readonly path: string | null;
  /** One Chinese sentence that names the file, safe to print on a terminal. */
  readonly sentence: string;
}

const LONGEST_SHOWN = 120;

/** Makes a text from a stranger harmless to show: no control or direction marks, not endless. */
export function toShownText(text: string): string {
  const characters = Array.from(text.slice(0, 4 * LONGEST_SHOWN));
  const shown = characters.slice(0, LONGEST_SHOWN).join('');
  const harmless = shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\u{fffd}');
  return characters.length > LONGEST_SHOWN ? `${harmless}…` : harmless;
}

/** Names what is wrong, about a file or about the whole package. */
export function bagFault(code: BagFaultCode, path: string | null = null): BagFault {
  const sentence = path === null ? sentences[code] : `“${toShownText(path)}”：${sentences[code]}`;
  return { code, path, sentence };
}

/** Codes after which nothing more can be said about the package. */
export function endsReading(fault: BagFault): boolean {
  return fault.code === 'cancelled' || fault.code === 'unreadable';
}

/** Gathers faults up to a number that a person would still read. */
export interface FaultList {
  readonly all: readonly BagFault[];
  readonly add: (...faults: readonly BagFault[]) => void;
}

const MOST_FAULTS = 200;

export function makeFaultList(): FaultList {
  const all: BagFault[] = [];
  return {
    all,
    add: (...faults) => {
      for (const fault of faults) {
        if (all.length < MOST_FAULTS) all.push(fault);
        else if (all.length === MOST_FAULTS) all.push(bagFault('more-faults'));
      }
    },
  };
}
