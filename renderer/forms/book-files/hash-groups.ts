/** A hash in groups of eight digits, as it is read out and compared. */
export function toHashGroups(sha256: string): readonly string[] {
  return sha256.match(/.{8}/gu) ?? [];
}
