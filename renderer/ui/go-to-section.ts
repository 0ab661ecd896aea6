/**
 * Brings a section of the page into view and gives it the focus, so that the keyboard goes on there.
 *
 * @param id - As its `Section` has it.
 */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
