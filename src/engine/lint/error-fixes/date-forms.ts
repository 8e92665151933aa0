// Interprets text that is not a valid date in RAM. Grammar: docs/semantics.md, "Conditions".

import { isConditionValue } from '../../policy/condition-operators.ts';

export interface DateForm {
  readonly value: string;
  /** The assumed time zone; null where the text names one. */
  readonly zone: 'utc' | 'china' | null;
}

const LOOSE_DATE =
  /^(\d{4})([-/.年]?)(\d{1,2})[-/.月]?(\d{1,2})日?(?:[Tt\s]*(\d{1,2})[:：]?(\d{2})(?:[:：]?(\d{2})(?:[.,，](\d+))?)?\s*(z|utc|gmt|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;
/** Seconds or milliseconds since 1970, for the years 2001 to 2286. */
const EPOCH = /^\d{10}(\d{3})?$/;

/** The corrected forms of a date; two if it has no time zone, none if it is unclear. */
export function dateForms(text: string): readonly DateForm[] {
  const trimmed = text.trim();
  if (EPOCH.test(trimmed)) {
    const milliseconds = Number(trimmed) * (trimmed.length === 10 ? 1000 : 1);
    return [{ value: `${new Date(milliseconds).toISOString().slice(0, 19)}Z`, zone: null }];
  }
  const match = LOOSE_DATE.exec(trimmed);
  if (match === null) return [];
  const [, year = '', separator, month = '', day = '', hour, minute, second, fraction, zone] = match;
  // Without separators, month and day need two digits: `2026111` is ambiguous.
  if (separator === '' && (month.length < 2 || day.length < 2)) return [];
  const date = `${year}-${two(month)}-${two(day)}`;
  // 24:00 is 00:00 of the next day.
  if (hour === '24' && minute === '00' && Number(second ?? '0') === 0) {
    return isConditionValue('date', `${date}T00:00Z`)
      ? dateForms(`${dayAfter(date)}T00:00:00${zone ?? ''}`)
      : [];
  }
  const time = `${two(hour ?? '0')}:${minute ?? '00'}:${second ?? '00'}`;
  const local = `${date}T${time}${fraction === undefined ? '' : `.${fraction.slice(0, 9)}`}`;
  const forms: readonly DateForm[] =
    zone === undefined
      ? [
          { value: `${local}+08:00`, zone: 'china' },
          { value: `${local}Z`, zone: 'utc' },
        ]
      : [{ value: `${local}${plainZone(zone)}`, zone: null }];
  return forms.filter(({ value }) => isConditionValue('date', value));
}

function dayAfter(date: string): string {
  const midnight = new Date(`${date}T00:00:00Z`).getTime();
  return new Date(midnight + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function plainZone(zone: string): string {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '');
  const hours = two(digits.length > 2 ? digits.slice(0, -2) : digits);
  return `${zone.charAt(0)}${hours}:${digits.length > 2 ? digits.slice(-2) : '00'}`;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
