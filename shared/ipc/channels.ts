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
  listJournals: 'journal:list',
  openJournal: 'journal:open',
  appendToJournal: 'journal:append',
  loadJournalRows: 'journal:load-rows',
  findMissingJournalPhotos: 'journal:find-missing-photos',
  findDamagedJournalPhotos: 'journal:find-damaged-photos',
  putJournalPhoto: 'journal:put-photo',
  loadJournalPhoto: 'journal:load-photo',
  beginJournalSnapshot: 'journal:begin-snapshot',
  addToJournalSnapshot: 'journal:add-to-snapshot',
  finishJournalSnapshot: 'journal:finish-snapshot',
  loadJournalFreeSpace: 'journal:load-free-space',
  removeJournal: 'journal:remove',
} as const;

export type HostChannel = (typeof hostChannels)[keyof typeof hostChannels];

/** The one message that main sends by itself; its only argument is the number of the request. */
export const flushRequestChannel = 'lifecycle:flush';
