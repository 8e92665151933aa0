// Test cases for rules on grants: a policy with the span of the finding marked, or none, and the result of the fix.

import { applyEdits } from '../../src/engine/policy/text-edit.ts';
import { readMarks } from './carets.ts';
import { drawFindings, findingsIn } from './linting.ts';
import type { Surroundings } from './linting.ts';

const I = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const NS = `${I}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const G = `${NS}/DEFAULT_GROUP`;

/**
 * A policy from short statements, one per line: `Allow Get*,ListClusters on I/x`. Actions are MSE's unless they contain a colon
 * or are `*`; a `!` before them makes a `NotAction`. An item in brackets is an array of one. `I`, `NS` and `G` are
 * the instance, its namespace and the group in it, `A` is the account.
 */
export function policyText(lines: string): string {
  const statements = lines.trim().split('\n').map(statementText);
  return `{"Version":"1","Statement":[${statements.join(',')}]}`;
}

function statementText(line: string): string {
  const text = line.trim();
  const isMarked = /^«[^»]*»$/.test(text);
  const [, effect = '', not = '', actions = '', resources = '', condition] =
    /^(\S+) (!?)(\S+) on (\S+)(?: if (.+))?$/.exec(isMarked ? text.slice(1, -1) : text) ?? [];
  const members = [
    `"Effect":${quoted(effect, String)}`,
    `"${not === '' ? 'Action' : 'NotAction'}":${listText(actions, fullAction)}`,
    `"Resource":${listText(resources, fullResource)}`,
    ...(condition === undefined ? [] : [`"Condition":${condition}`]),
  ].join();
  return isMarked ? `«{${members}}»` : `{${members}}`;
}

function listText(list: string, full: (name: string) => string): string {
  const whole = /^«\[(.*)\]»$/.exec(list)?.[1];
  if (whole !== undefined) return `«${listText(whole, full)}»`;
  const inBrackets = /^\[(.*)\]$/.exec(list)?.[1];
  const items = (inBrackets ?? list).split(',').map((item) => quoted(item, full));
  return items.length === 1 && inBrackets === undefined ? items.join('') : `[${items.join(',')}]`;
}

function quoted(marked: string, full: (name: string) => string): string {
  const text = `"${full(marked.replace(/[«»]/g, ''))}"`;
  return marked.startsWith('«') ? `«${text}»` : text;
}

function fullAction(name: string): string {
  return name === '*' || name.includes(':') ? name : `mse:${name}`;
}

function fullResource(name: string): string {
  const [first = '', ...rest] = name.split('/');
  const base = { I, NS, G, A: 'acs:mse:*:*:*' }[first];
  return base === undefined ? name : [base, ...rest].join('/');
}

/** The actual and the expected findings of a code, as marked text. */
export function drawnFindings(code: string, lines: string, surroundings?: Surroundings) {
  const marked = policyText(lines);
  const text = marked.includes('«') ? readMarks(marked).text : marked;
  return {
    found: drawFindings(text, code, surroundings),
    expected: marked.includes('«') ? [marked] : [],
  };
}

/** The policy after the fix of the first finding of a code; null if it has no fix. */
export function fixedText(code: string, lines: string, surroundings?: Surroundings): string | null {
  const text = policyText(lines.replaceAll(/[«»]/g, ''));
  const fix = findingsIn(text, code, surroundings)[0]?.fixes[0];
  return fix === undefined ? null : applyEdits(text, fix.edits);
}
