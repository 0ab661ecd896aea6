const prefix = 'handover-';

/** The section of the scans of a signed 移交清单: papers of the handover, in no year's book. */
export function toSignedListSection(handoverId: string): string {
  return `${prefix}${handoverId}`;
}

export function isSignedListSection(section: string): boolean {
  return section.startsWith(prefix);
}
