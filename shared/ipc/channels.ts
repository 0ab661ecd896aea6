/**
 * The names under which page and main process talk, `noun:verb`.
 * They stand apart from the schemas so that the preload carries names only.
 */
export const hostChannels = {
  describeApp: 'app:describe',
  saveFile: 'files:save',
  revealFile: 'files:reveal',
  printPage: 'page:print',
  /** The page's answer to `flushRequestChannel`. */
  confirmFlush: 'lifecycle:confirm-flush',
} as const;

export type HostChannel = (typeof hostChannels)[keyof typeof hostChannels];

/** The one message that main sends by itself; its only argument is the number of the request. */
export const flushRequestChannel = 'lifecycle:flush';
