/** Makes ids of the form of UUIDv7 that are the same every time, counting on within a moment. */
export function startIds(): (momentMs: number) => string {
  let counted = 0;
  return (momentMs) => {
    counted += 1;
    const time = momentMs.toString(16).padStart(12, '0');
    const count = counted.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7b00-8b00-${count}`;
  };
}

/** The moment of a wall time in China, which is 8 hours ahead of UTC. */
export function toChinaMoment(wallTime: string): number {
  return Date.parse(`${wallTime}:00+08:00`);
}
