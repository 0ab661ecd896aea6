import { MAX_WORD_TEMPLATE_BYTES } from '../../domain/word-template';
import type { Problem } from '../../util/result';

const safe = '已有的 Word 表格和记录都没有改动。';
const saveAnew = '请用 WPS 或 Word 打开它，另存为“Word 文档（.docx）”，再添加。';

/** Why a file is not taken for a form, in the user's words. */
export const formProblems = {
  empty: {
    code: 'word-form-empty',
    what: '这个文件是空的。',
    safe,
    next: '请选择有内容的 Word 表格。',
  },
  tooLarge: {
    code: 'word-form-too-large',
    what: `这个文件超过 ${MAX_WORD_TEMPLATE_BYTES / 1024 / 1024} MB，放不进记录簿。`,
    safe,
    next: '请把表里的大图片删去或压缩，另存后再添加。',
  },
  old: {
    code: 'word-form-old',
    what: '这是旧版 Word 或 WPS 的文件（.doc、.wps），或者加了密码，填不了。',
    safe,
    next: '请打开它，去掉密码，另存为“Word 文档（.docx）”，再添加。',
  },
  notWord: {
    code: 'word-form-not-word',
    what: '这个文件不是 Word 文档（.docx）。',
    safe,
    next: saveAnew,
  },
  macros: {
    code: 'word-form-macros',
    what: '这个文件里带有宏程序，不能放进记录簿。',
    safe,
    next: '请打开它，另存为不带宏的“Word 文档（.docx）”，再添加。',
  },
  bomb: {
    code: 'word-form-unpacks-too-large',
    what: '这个文件解开后大得不正常，已经停下，没有读它。',
    safe,
    next: saveAnew,
  },
  damaged: {
    code: 'word-form-damaged',
    what: '这个文件已损坏，或者没有传完整，读不出来。',
    safe,
    next: '请向发给您的人重要一份，或用 WPS 打开另存一份，再添加。',
  },
  tooMany: {
    code: 'word-form-too-many-fields',
    what: '这份表里的字段多得不正常，没有填。',
    safe,
    next: '请检查表里的大括号，删去多余的，再试。',
  },
  unreadable: {
    code: 'word-form-unreadable',
    what: '这个文件没能读出来：文件可能已被移走，或者正被别的程序打开。',
    safe,
    next: '请关掉打开它的程序，再选一次。',
  },
} as const satisfies Record<string, Problem>;
