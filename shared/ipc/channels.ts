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
  describeBackups: 'backups:describe',
  chooseBackupFolder: 'backups:choose-folder',
  openBackupFolder: 'backups:open-folder',
  makeBackup: 'backups:make',
  cancelBackup: 'backups:cancel',
  pickPackage: 'packages:pick',
  openBackup: 'packages:open-backup',
  readPackage: 'packages:read',
  closePackage: 'packages:close',
  beginPackage: 'packages:begin-write',
  writePackage: 'packages:write',
  finishPackage: 'packages:finish-write',
  abandonPackage: 'packages:abandon-write',
} as const;

export type HostChannel = (typeof hostChannels)[keyof typeof hostChannels];

/** The one message that main sends by itself; its only argument is the number of the request. */
export const flushRequestChannel = 'lifecycle:flush';
