/**
 * A part that is one of Windows' devices, with any extension.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const devicePart =
  /(?:^|\/)(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:[./]|$)/iu;

/** An empty part, or one that ends with a dot or space, `.` and `..` among them. */
const oddPart = /^$|^\/|\/\/|\/$|[. ](?:\/|$)/;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacter = /[\u0000-\u001f\u007f]/u;
/** RFC 8493 provides for line breaks in names (2.1.3), so only these are let through. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/u;

/** Longest part of a path in bytes of UTF-8; what ext4, APFS and NTFS can all hold. */
const LONGEST_PART_BYTES = 255;

/**
 * Whether a path could lead out of its folder or hit something that is no file: `..`, absolute,
 * a drive, a share, a backslash, control characters, Windows' devices, a dot or space at the end
 * of a part (which Windows drops, so that two names become one).
 */
export function isUnsafePath(path: string): boolean {
  return (
    oddPart.test(path) ||
    /[\\:\p{Cs}]/u.test(path) ||
    unprintable.test(path) ||
    devicePart.test(path)
  );
}

/** Whether Windows refuses a name that is harmless elsewhere. */
export function isForeignToWindows(path: string): boolean {
  return /[<>"|?*\r\n]/.test(path);
}

/**
 * Whether every common computer can hold a path: what `writeBag` demands. Beyond `isUnsafePath`:
 * no character that Windows refuses, parts of at most 255 bytes, composed letters (NFC).
 */
export function isPortablePath(path: string): boolean {
  if (isUnsafePath(path) || isForeignToWindows(path) || controlCharacter.test(path)) return false;
  if (path !== path.normalize('NFC')) return false;
  const encoder = new TextEncoder();
  return path.split('/').every((part) => encoder.encode(part).length <= LONGEST_PART_BYTES);
}

/** Equal for paths that a file system may take for one: case and composition are ignored. */
export function toClashKey(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Writes a path for a manifest: CR, LF and % as `%0D`, `%0A`, `%25` (RFC 8493, 2.1.3). */
export function encodeManifestPath(path: string): string {
  return path.replace(/[%\r\n]/g, (character) =>
    character === '%' ? '%25' : character === '\r' ? '%0D' : '%0A',
  );
}

/** Reads a path of a manifest; any other use of % is left as it stands. */
export function decodeManifestPath(text: string): string {
  return text.replace(/%(25|0a|0d)/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
