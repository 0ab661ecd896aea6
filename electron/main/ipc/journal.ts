import { hostChannels } from '@shared/ipc/channels';
import type { JournalHost } from '@shared/ipc/journal-host';

import type { HostHandlers } from './registry';

/** The journal's answers to the page. */
export function createJournalHandlers(journal: JournalHost) {
  return {
    [hostChannels.listJournals]: journal.list,
    [hostChannels.openJournal]: journal.open,
    [hostChannels.appendToJournal]: journal.append,
    [hostChannels.loadJournalRows]: journal.loadRows,
    [hostChannels.findMissingJournalPhotos]: journal.findMissingPhotos,
    [hostChannels.findDamagedJournalPhotos]: journal.findDamagedPhotos,
    [hostChannels.putJournalPhoto]: journal.putPhoto,
    [hostChannels.loadJournalPhoto]: journal.loadPhoto,
    [hostChannels.beginJournalSnapshot]: journal.beginSnapshot,
    [hostChannels.addToJournalSnapshot]: journal.addToSnapshot,
    [hostChannels.finishJournalSnapshot]: journal.finishSnapshot,
    [hostChannels.loadJournalFreeSpace]: journal.loadFreeSpace,
    [hostChannels.removeJournal]: journal.remove,
  } satisfies Partial<HostHandlers>;
}
