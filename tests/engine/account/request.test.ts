import { describe, expect, test } from 'vitest';
import { CONDITION_KEYS } from '../../../src/engine/catalog/condition-keys.ts';
import { contextValues, DEFAULT_CONTEXT } from '../../../src/engine/account/request.ts';
import { isConditionValue } from '../../../src/engine/policy/condition-operators.ts';

describe('the values of a context', () => {
  test('are none for an absent key', () => {
    expect(contextValues({}, 'acs:SourceIp')).toEqual([]);
    expect(contextValues({ 'acs:sourceip': '10.0.0.1' }, 'acs:SourceIp')).toEqual([]);
  });

  test('are one for a text, also for an empty one', () => {
    expect(contextValues({ 'acs:SourceIp': '10.0.0.1' }, 'acs:SourceIp')).toEqual(['10.0.0.1']);
    expect(contextValues({ 'acs:UserAgent': '' }, 'acs:UserAgent')).toEqual(['']);
  });

  test('are those of a list', () => {
    expect(contextValues({ 'acs:RequestTag/a': ['x', 'y'] }, 'acs:RequestTag/a')).toEqual(['x', 'y']);
  });

  test('are none for members of every object', () => {
    expect(contextValues({}, 'toString')).toEqual([]);
    expect(contextValues({}, '__proto__')).toEqual([]);
  });
});

test('the default context has values of the right type, and no MFA', () => {
  for (const [key, value] of Object.entries(DEFAULT_CONTEXT)) {
    const facts = CONDITION_KEYS.find((known) => known.key === key);
    expect(facts && isConditionValue(facts.type, String(value)), key).toBe(true);
  }
  expect(contextValues(DEFAULT_CONTEXT, 'acs:MFAPresent')).toEqual([]);
});
