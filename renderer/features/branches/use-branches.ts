import { useMemo, useRef, useState } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import { gatherBranches } from '@shared/superior/gather-branches';

import { clock } from '../../platform/clock';

import type { ChosenFile, ChosenFiles } from './chosen-files';
import type { Readings } from './read-files';
import { useReading } from './use-reading';

const nothing: ChosenFiles = { packages: [], others: [] };
const noReadings: Readings = new Map();

/** The superior's table: files, what they turned out to be, and the work on them. */
export function useBranches() {
  const [year, setYear] = useState(() => Number(clock.nowLocal().slice(0, 4)));
  const [chosen, setChosen] = useState(nothing);
  const [readings, setReadings] = useState(noReadings);
  const { work, read, cancel } = useReading();
  const passphrases = useRef(new Map<string, string>());

  /** What is known already stays, unless it is read anew. */
  const add = async (files: readonly ChosenFile[], ofYear: number, known: Readings) => {
    const choice = { year: ofYear, today: toDatePart(clock.nowLocal()) };
    const now = await read(files, choice, passphrases.current);
    if (now !== null) setReadings(new Map([...known, ...now]));
  };
  const startOver = (files: ChosenFiles, ofYear: number) => {
    setReadings(noReadings);
    void add(files.packages, ofYear, noReadings);
  };
  const unread = chosen.packages.filter(({ fileName }) => !readings.has(fileName));
  const gathered = useMemo(
    () =>
      gatherBranches(
        [...readings].map(([fileName, reading]) => ({ fileName, reading })),
        chosen.others,
      ),
    [readings, chosen],
  );
  return {
    year,
    chosen,
    gathered,
    unread,
    work,
    cancel,
    choose: (files: ChosenFiles) => {
      passphrases.current.clear();
      setChosen(files);
      startOver(files, year);
    },
    chooseYear: (wanted: number) => {
      setYear(wanted);
      startOver(chosen, wanted);
    },
    goOn: () => void add(unread, year, readings),
    unlock: (fileNames: readonly string[], passphrase: string) => {
      for (const fileName of fileNames) passphrases.current.set(fileName, passphrase);
      const files = chosen.packages.filter(({ fileName }) => fileNames.includes(fileName));
      void add(files, year, readings);
    },
  };
}
