// The quick fixes of errors. A fix resolves its diagnostic and changes no other valid string. An ambiguous error has one fix for
// each interpretation.

import type { Diagnostic } from '../../policy/diagnostic.ts';
import { parseJson } from '../../policy/json.ts';
import type { JsonValue } from '../../policy/json.ts';
import type { Span } from '../../policy/span.ts';
import { duplicateFixes } from './duplicate-fixes.ts';
import type { ErrorFix } from './error-fix.ts';
import { locate, objectAround } from './json-location.ts';
import type { JsonLocation } from './json-location.ts';
import {
  addFix,
  booleanFixes,
  eitherFixes,
  elementFixes,
  memberNamed,
  misspeltFixes,
  renameFix,
  typeFixes,
} from './member-fixes.ts';
import { actionFixes, arnFixes, conditionKeyFrom } from './pattern-fixes.ts';
import { repairText } from './repair-text.ts';
import { conditionValueFixes } from './value-fixes.ts';
import { writeValue } from './write-fixes.ts';
import type { ValueLocation } from './write-fixes.ts';

/** Limits the work for a text with many errors. */
const MAX_DIAGNOSTICS = 100;

/** The fixes of each diagnostic, in the same order; the most likely interpretation first. */
export function findErrorFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
): readonly (readonly ErrorFix[])[] {
  if (diagnostics.length === 0) return [];
  const { root } = parseJson(text);
  return diagnostics.map((diagnostic, index) =>
    index < MAX_DIAGNOSTICS ? fixesOf(text, root, diagnostic) : [],
  );
}

function fixesOf(text: string, root: JsonValue, diagnostic: Diagnostic): readonly ErrorFix[] {
  const { span } = diagnostic;
  const location = locate(root, span);
  const value: ValueLocation = { span, isItem: location.containers.at(-1)?.kind === 'array' };
  switch (diagnostic.code) {
    case 'json-syntax-error':
      return syntaxFixes(text);
    case 'duplicate-key':
      return duplicateFixes(text, diagnostic.params.key, location);
    case 'data-type-mismatch':
      return typeFixes(text, diagnostic.params, span, location);
    case 'missing-version':
      return misspeltFixes(location, ['Version']) ?? addFix(text, location, 'Version', '1', 'start');
    case 'invalid-version':
      return [writeValue('1', value)];
    case 'invalid-policy-element':
      return elementFixes(diagnostic.params, span, location);
    case 'missing-effect':
      return (
        misspeltFixes(location, ['Effect']) ??
        ['Allow', 'Deny'].flatMap((effect) => addFix(text, location, 'Effect', effect, 'start'))
      );
    case 'invalid-effect':
      return effectFixes(diagnostic.params.suggestion, value);
    case 'action-and-not-action':
      return eitherFixes(location, ['NotAction', 'Action']);
    case 'invalid-action-format':
      return actionFixes(diagnostic.params.found, value);
    case 'missing-resource':
      if (diagnostic.params.empty) return [];
      return misspeltFixes(location, ['Resource']) ?? addFix(text, location, 'Resource', '*', 'end');
    case 'invalid-arn-prefix':
    case 'missing-arn-field':
      return arnFixes(diagnostic.params.found, value);
    case 'invalid-condition-operator':
      return nameFixes(diagnostic.params.suggestion, span, location);
    case 'invalid-condition-key-format':
      return nameFixes(conditionKeyFrom(diagnostic.params.found), span, location);
    case 'invalid-condition-value': {
      const { type, found } = diagnostic.params;
      return found === null ? [] : conditionValueFixes(type, found, value);
    }
    case 'invalid-condition-multiple-boolean':
      return booleanFixes(location);
    case 'missing-statement':
      return misspeltFixes(location, ['Statement']) ?? [];
    case 'missing-action':
      return misspeltFixes(location, ['Action', 'NotAction']) ?? [];
    case 'policy-too-long':
    case 'typed-text-over-limit':
      return [];
  }
}

function syntaxFixes(text: string): readonly ErrorFix[] {
  const repair = repairText(text);
  if (repair === null) return [];
  return [{ code: 'repair-text', params: { kinds: repair.kinds }, edits: repair.edits }];
}

function effectFixes(suggestion: string | null, value: ValueLocation): readonly ErrorFix[] {
  return (suggestion === null ? ['Allow', 'Deny'] : [suggestion]).map((effect) => writeValue(effect, value));
}

/** The corrected name, unless the object has it already. */
function nameFixes(name: string | null, span: Span, location: JsonLocation): readonly ErrorFix[] {
  const object = objectAround(location);
  const isFree = name !== null && object !== null && memberNamed(object, name) === undefined;
  return isFree ? [renameFix(name, span)] : [];
}
