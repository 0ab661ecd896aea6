import type { RecordContent } from '../../shared/domain/record';

import type { Seeded } from './seeded';
import { closings, matters, openings } from './texts/paragraphs';

type Minutes = RecordContent['minutes'];

/** Puts numbers and another speaker into the places of a text. */
export function fillIn(text: string, seeded: Seeded, other: string): string {
  return text
    .replaceAll('{a}', String(2 + seeded.below(8)))
    .replaceAll('{b}', String(3 + seeded.below(10)))
    .replaceAll('{c}', String(20 + seeded.below(76)))
    .replaceAll('{n}', other);
}

/** How many paragraphs are written of an event, without those that open and close it. */
export interface MinutesShape {
  readonly paragraphs: number;
  /** Printed names of those who may speak; the first one chairs. */
  readonly speakers: readonly string[];
  readonly hasFrame: boolean;
}

/** Minutes out of the pool of texts: some matters, what people say to them, and an end. */
export function writeMinutes(shape: MinutesShape, seeded: Seeded, newId: () => string): Minutes {
  const { speakers, paragraphs, hasFrame } = shape;
  const [chair = ''] = speakers;
  const texts = seeded
    .shuffle(Object.values(matters))
    .slice(0, Math.max(2, Math.ceil(paragraphs / 3)))
    .flatMap((matter) => seeded.shuffle(matter).slice(0, 3))
    .slice(0, paragraphs);
  const others = seeded.shuffle(speakers);
  const speakerAt = (place: number) => others[place % others.length] ?? chair;
  const otherThan = (place: number) =>
    [speakerAt(place + 1), speakerAt(place + 2)].find((name) => name !== speakerAt(place)) ?? chair;
  const write = (speaker: string, text: string, other: string) => ({
    id: newId(),
    speaker,
    text: fillIn(text, seeded, other),
  });
  return [
    ...(hasFrame ? [write('', seeded.pick(openings), chair)] : []),
    ...texts.map((text, place) => write(speakerAt(place), text, otherThan(place))),
    ...(hasFrame ? [write(chair, seeded.pick(closings), speakerAt(0))] : []),
  ];
}
