// Policies of one statement as text, in which «» marks what a rule is to find.

import { expect } from 'vitest';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { applyEdits } from '../../../src/engine/policy/text-edit.ts';
import { findingsIn } from '../../support/linting.ts';
import type { Surroundings } from '../../support/linting.ts';

function policyText(effect: string, action: string, resource: string, condition: string): string {
  const members = `"Effect":"${effect}",${action},"Resource":${resource}${condition}`;
  return `{"Version":"1","Statement":[{${members}}]}`;
}

export function actions(action: string, resource = '"*"'): string {
  return policyText('Allow', `"Action":${action}`, resource, '');
}

export function notActions(action: string): string {
  return policyText('Allow', `"NotAction":${action}`, '"*"', '');
}

export function resources(resource: string, action = '"mse:Get*"', effect = 'Allow'): string {
  return policyText(effect, `"Action":${action}`, resource, '');
}

export function conditions(condition: string, effect = 'Allow'): string {
  return policyText(effect, '"Action":"mse:Get*"', '"*"', `,"Condition":${condition}`);
}

function withoutMarks(marked: string): string {
  return marked.replaceAll(/[«»]/g, '');
}

/** A text with no marks has no such finding; the params are those of each finding in turn. */
export function expectFound(
  code: string,
  marked: string,
  params: readonly object[] = [],
  surroundings?: Surroundings,
): void {
  const text = withoutMarks(marked);
  expect(parsePolicy(text).kind).toBe('accepted');
  const findings = findingsIn(text, code, surroundings);
  const marks = findings.flatMap(({ span: { start, end } }) => [
    { span: { start, end: start }, text: '«' },
    { span: { start: end, end }, text: '»' },
  ]);
  expect(applyEdits(text, marks)).toBe(marked);
  expect(findings.map((finding) => finding.params)).toEqual(params);
}

/** Nothing of the code is found in any of the texts. */
export function expectNone(code: string, texts: readonly string[], surroundings?: Surroundings): void {
  for (const text of texts) expectFound(code, text, [], surroundings);
}

/** The text after the only fix of each finding, one by one; null where there is none, or a choice. */
export function fixesOf(
  code: string,
  marked: string,
  surroundings?: Surroundings,
): readonly (string | null)[] {
  return alternativesOf(code, marked, surroundings).map((texts) =>
    texts.length === 1 ? (texts[0] ?? null) : null,
  );
}

/** The texts after each fix of each finding. */
export function alternativesOf(
  code: string,
  marked: string,
  surroundings?: Surroundings,
): readonly (readonly string[])[] {
  const text = withoutMarks(marked);
  return findingsIn(text, code, surroundings).map(({ fixes }) =>
    fixes.map(({ edits }) => applyEdits(text, edits)),
  );
}
