// Dates that tell the dates of a condition key apart: each of them, and one between every two neighbours.

import { readDate } from '../policy/condition-operators.ts';
import { AnalysisStopped } from './work-limit.ts';

const EARLIEST = '0001-01-01T00:00:00+18:00';
const LATEST = '9999-12-31T23:59:59.999999999-18:00';

/** From readable to exact, in milliseconds. */
const UNITS = [86_400_000, 3_600_000, 60_000, 1000, 1];

/** Texts in order of preference, the last of them not a date. */
export function dateRepresentatives(values: readonly string[]): readonly string[] {
  const texts = new Map<number, string>();
  for (const text of values) {
    const time = readDate(text);
    if (time !== null && !texts.has(time)) texts.set(time, text);
  }
  const points = [...texts.keys()].sort((a, b) => a - b);
  const between = points.flatMap((low, index) => {
    const high = points[index + 1];
    return high === undefined ? [] : [dateBetween(low, high)];
  });
  return [
    ...texts.values(),
    ...outside(points.at(-1), LATEST, UNITS[0] ?? 1),
    ...outside(points[0], EARLIEST, -(UNITS[0] ?? 1)),
    ...between,
    'not-a-date',
  ];
}

/** A day further, or the last date that can be written; none if the point is that date. */
function outside(point: number | undefined, last: string, step: number): readonly string[] {
  if (point === undefined) return [];
  const next = formatDate(point + step);
  if (next !== null) return [next];
  return readDate(last) === point ? [] : [last];
}

function dateBetween(low: number, high: number): string {
  for (const unit of UNITS) {
    const text = formatDate((Math.floor(low / unit) + 1) * unit);
    const time = text === null ? null : readDate(text);
    if (text !== null && time !== null && low < time && time < high) return text;
  }
  const fraction = betweenMilliseconds(low, high);
  if (fraction !== null) return fraction;
  throw new AnalysisStopped('date-range');
}

/** A date with nine digits of a second. */
function betweenMilliseconds(low: number, high: number): string | null {
  const middle = low / 2 + high / 2;
  const whole = formatDate(Math.floor(middle / 1000) * 1000);
  if (whole === null) return null;
  const nanoseconds = Math.round((middle - Math.floor(middle / 1000) * 1000) * 1e6);
  const text = whole.replace('Z', `.${String(nanoseconds).padStart(9, '0')}Z`);
  const time = readDate(text);
  return time !== null && low < time && time < high ? text : null;
}

/** Null for a time whose year in UTC is not between 1 and 9999. */
function formatDate(time: number): string | null {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return null;
  const year = date.getUTCFullYear();
  if (year < 1 || year > 9999) return null;
  return date.toISOString().replace('.000Z', 'Z');
}
