// Relative and exact times in each language.

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** A relative time in whole units, rounded down; "now" below a minute. Times are milliseconds since 1970. */
export function howLongAgo(language: string, time: number, now: number): string {
  const seconds = (time - now) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', Infinity];
  return format.format(Math.trunc(seconds / size), unit);
}

export function exactTime(language: string, time: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium' }).format(time);
}
