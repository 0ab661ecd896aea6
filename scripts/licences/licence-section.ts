const licenceHeading = /^#{1,6}\s+licen[cs]e/iu;
const anyHeading = /^#{1,6}\s/u;

/** The part of a README under its heading “License”, if it holds a notice and not just a name. */
export function findLicenceSection(readme: string): string | null {
  const lines = readme.split(/\r?\n/u);
  const start = lines.findIndex((line) => licenceHeading.test(line));
  if (start < 0) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => anyHeading.test(line));
  const section = (end < 0 ? rest : rest.slice(0, end)).join('\n').trim();
  return /copyright/iu.test(section) ? section : null;
}
