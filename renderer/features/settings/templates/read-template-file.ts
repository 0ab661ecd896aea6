import { parseTemplate } from '@shared/template/parse-template';
import { templateLimits, type Template } from '@shared/template/template';
import { templateProblems } from '@shared/template/template-problems';
import { fail, type Result } from '@shared/util/result';

/** Reads a file that the user chose; its size is looked at before it is taken into memory. */
export async function readTemplateFile(file: File): Promise<Result<Template>> {
  if (file.size > templateLimits.sizeBytes) return fail(templateProblems.tooLarge);
  try {
    return parseTemplate(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // The file was moved away or its disk taken out since it was chosen.
    return fail(templateProblems.unreadable);
  }
}
