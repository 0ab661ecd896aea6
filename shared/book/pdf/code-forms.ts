import type { PDFRef } from 'pdf-lib';

import type { CodeMark, Mark } from '../layout/page-list';

import type { PendingObjects } from './pending-objects';

/** A form's dictionary (ISO 32000-1, 8.10.2), drawn one by one. */
const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], Resources: {} };

interface CodeForm {
  readonly name: string;
  readonly ref: PDFRef;
}

const isCode = (mark: Mark): mark is CodeMark => mark.kind === 'code';

/** The QR codes of a file; each is encoded by the press, and is a form that pages draw by name. */
export class CodeForms {
  private readonly pending: PendingObjects;
  private readonly forms = new Map<string, CodeForm>();

  constructor(pending: PendingObjects) {
    this.pending = pending;
  }

  nameOf(text: string): string {
    return this.find(text).name;
  }

  /** Names and numbers of the forms that marks draw. */
  resourcesOf(marks: readonly Mark[]): readonly (readonly [string, PDFRef])[] {
    return marks.filter(isCode).map(({ text }) => {
      const { name, ref } = this.find(text);
      return [name, ref] as const;
    });
  }

  private find(text: string): CodeForm {
    const known = this.forms.get(text);
    if (known) return known;
    const made = {
      name: `code-${this.forms.size + 1}`,
      ref: this.pending.addStream({ code: text }, form),
    };
    this.forms.set(text, made);
    return made;
  }
}
