/** Names that cameras, scanners and chat programs give, which say nothing of the paper. */
const machineName =
  /^(?:img|dsc[nf]?|pxl|scan|doc|image|mmexport|wx_camera|微信图片|qq图片|屏幕截图|扫描(?:件|全能王|文稿)?|照片|图片)?[-_ \d().（）年月日]*$/i;

/**
 * What a scan is called at first: as the user called the file, or nothing where a machine did.
 *
 * @param fileName - As it is kept of the file: one line.
 */
export function toScanTitle(fileName: string): string {
  const stem = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').trim();
  return machineName.test(stem) ? '' : stem;
}
