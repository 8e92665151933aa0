// Fixes for condition values that do not have the type of their operator. Source: RAM "Conditional operators".

import { isConditionValue } from '../../policy/condition-operators.ts';
import type { ConditionType } from '../../policy/condition-operators.ts';
import { addressForms } from './address-forms.ts';
import { dateForms } from './date-forms.ts';
import type { ErrorFix } from './error-fix.ts';
import { plainName } from './plain-characters.ts';
import { writeValue, writeValues } from './write-fixes.ts';
import type { ValueLocation } from './write-fixes.ts';

const BOOLEANS: ReadonlyMap<string, 'true' | 'false'> = new Map([
  ...['yes', 'y', '1', 'on', 't', '是'].map((word) => [word, 'true'] as const),
  ...['no', 'n', '0', 'off', 'f', '否'].map((word) => [word, 'false'] as const),
]);

export function conditionValueFixes(
  type: ConditionType,
  found: string,
  location: ValueLocation,
): readonly ErrorFix[] {
  switch (type) {
    case 'string':
      return [];
    case 'number': {
      const plain = plainName(found);
      return isConditionValue('number', plain) ? [writeValue(plain, location)] : [];
    }
    case 'date':
      return dateForms(found).map(({ value, zone }) => ({
        ...writeValue(value, location),
        code: 'write-date',
        params: { value, zone },
      }));
    case 'boolean': {
      const plain = plainName(found).toLowerCase();
      const value = plain === 'true' || plain === 'false' ? plain : BOOLEANS.get(plain);
      return value === undefined ? [] : [writeValue(value, location)];
    }
    case 'address':
      return addressForms(found).map((values) => writeValues(values, location));
  }
}
