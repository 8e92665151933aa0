import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../../src/engine/catalog/catalog.ts';
import {
  isSystemPolicyName,
  SYSTEM_POLICIES,
  SYSTEM_POLICY_NAMES,
} from '../../../src/engine/catalog/system-policies.ts';
import { compilePolicy } from '../../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../../src/engine/evaluation/decide/evaluate.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { printJson } from '../../../src/engine/policy/print.ts';
import type { Json } from '../../../src/engine/policy/print.ts';
import { request } from '../../support/account-builders.ts';

function allowedBy(text: string): readonly string[] {
  const policy = compilePolicy(parsePolicy(text));
  return CATALOG.filter(
    ({ fullName }) => evaluate([policy], request({ action: fullName }), 'literal').decision === 'allow',
  ).map(({ name }) => name);
}

describe('a system policy', () => {
  test.each(SYSTEM_POLICY_NAMES)('%s is one that RAM would take, printed as policies are', (name) => {
    const text = SYSTEM_POLICIES[name];
    expect(parsePolicy(text).diagnostics).toEqual([]);
    expect(printJson(JSON.parse(text) as Json)).toBe(text);
  });

  test('for full access allows all actions', () => {
    expect(allowedBy(SYSTEM_POLICIES.AliyunMSEFullAccess)).toEqual(CATALOG.map(({ name }) => name));
  });

  test('for read-only access allows exactly the read-only actions', () => {
    const readOnly = CATALOG.filter(({ access }) => access === 'read').map(({ name }) => name);
    expect(allowedBy(SYSTEM_POLICIES.AliyunMSEReadOnlyAccess)).toEqual(readOnly);
  });

  test('is found by its exact name', () => {
    expect(isSystemPolicyName('AliyunMSEFullAccess')).toBe(true);
    expect(['aliyunmsefullaccess', 'AdministratorAccess', 'toString', ''].some(isSystemPolicyName)).toBe(
      false,
    );
  });
});
