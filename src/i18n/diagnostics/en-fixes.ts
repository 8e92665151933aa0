// Labels of the fixes of errors, in English.

import type { RepairKind } from '../../engine/lint/error-fixes/repair-edit.ts';
import { code } from '../marks.ts';
import type { ErrorFixMessages } from './messages.ts';

const repairs: Readonly<Record<RepairKind, string>> = {
  fence: 'Remove the code fence',
  punctuation: 'Use plain punctuation',
  quotes: 'Use double quotation marks',
  invisible: 'Remove the invisible characters',
  comment: 'Remove the comments',
  comma: 'Remove the extra commas',
  missing: 'Add the missing commas and colons',
  unquoted: 'Put the words in quotation marks',
  escape: 'Correct the escapes',
  'line-break': 'Remove the line breaks in strings',
};

const repaired: Readonly<Record<RepairKind, string>> = {
  fence: 'code fence',
  punctuation: 'punctuation',
  quotes: 'quotation marks',
  invisible: 'invisible characters',
  comment: 'comments',
  comma: 'extra commas',
  missing: 'missing commas and colons',
  unquoted: 'words without quotation marks',
  escape: 'escapes',
  'line-break': 'line breaks in strings',
};

/** A label lists at most this many values. */
const MAX_NAMED = 3;

export const errorFixesEn: ErrorFixMessages = {
  'repair-text': ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only !== undefined) return repairs[only];
    return `Repair the JSON: ${kinds.map((kind) => repaired[kind]).join(', ')}`;
  },
  'write-value': ({ value }) => `Change to ${code(value)}`,
  'write-date': ({ value, zone }) => {
    if (zone === null) return `Change to ${code(value)}`;
    return zone === 'utc' ? `Change to ${code(value)} (UTC)` : `Change to ${code(value)} (China, UTC+8)`;
  },
  'write-values': ({ values }) => {
    const named = values.slice(0, MAX_NAMED).map(code).join(', ');
    const rest = values.length - MAX_NAMED;
    return rest > 0 ? `Write a list: ${named} and ${String(rest)} more` : `Write a list: ${named}`;
  },
  'quote-value': ({ value }) => `Change to ${code(`"${value}"`)}`,
  'make-list': ({ name }) => `Make ${code(name)} a list`,
  'unwrap-list': ({ name }) => `Write ${code(name === '' ? '{ … }' : name)} without the list`,
  'rename-member': ({ name }) => `Rename it to ${code(name)}`,
  'add-member': ({ name, value }) => `Add ${code(`"${name}": "${value}"`)}`,
  'remove-member': ({ name }) => `Remove ${code(name)}`,
  'merge-members': ({ name }) => `Merge every ${code(name)} into one (all keys must match)`,
  'merge-lists': ({ name }) => `Merge every ${code(name)} into one list`,
  'combine-values': ({ name, negated }) =>
    negated
      ? `Put the values of ${code(name)} in one list (none of them may match)`
      : `Put the values of ${code(name)} in one list (one of them must match)`,
  'keep-first': ({ name }) => `Keep only the first ${code(name)}`,
  'keep-last': ({ name }) => `Keep only the last ${code(name)}`,
  'remove-repetition': ({ name }) => `Remove the repeated ${code(name)}`,
};
