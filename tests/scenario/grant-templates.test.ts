import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { ACCOUNT_REF } from '../../src/engine/account/resource-ref.ts';
import type { ResourceRef } from '../../src/engine/account/resource-ref.ts';
import { parseAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { writeGrant } from '../../src/engine/grant/write-grant.ts';
import {
  createForm,
  grantConditions,
  grantLines,
  withTile,
  withWhere,
} from '../../src/scenario/grant-form.ts';
import { suggestName } from '../../src/scenario/grant-name.ts';
import {
  fitsTemplate,
  GRANT_TEMPLATES,
  isInsideNamespace,
  templateOf,
  withTemplate,
} from '../../src/scenario/grant-templates.ts';

const NOW = Date.parse('2026-11-30T00:00:00Z');
const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const INSTANCE: ResourceRef = { resource: ORDERS, kind: 'instance' };
const NAMESPACE: ResourceRef = { resource: PROD, kind: 'namespace' };
const GROUP: ResourceRef = { resource: `${PROD}/DEFAULT_GROUP`, kind: 'group' };
const CONFIG: ResourceRef = { resource: `${PROD}/DEFAULT_GROUP/prod.yaml`, kind: 'config' };

describe.each(GRANT_TEMPLATES)('The template %s', (template) => {
  test.each([ACCOUNT_REF, INSTANCE, NAMESPACE, GROUP])('is written as one policy on $kind', (where) => {
    const form = withTemplate(createForm(where), template, NOW);
    const lines = grantLines(form).map(parseAssertion);
    const assertions = lines.flatMap((parsed) => (parsed.kind === 'assertion' ? [parsed.assertion] : []));
    expect(assertions.length).toBeGreaterThan(0);
    expect(assertions).toHaveLength(lines.length);
    const { policies } = writeGrant({
      account: DEFAULT_ACCOUNT,
      assertions,
      path: form.path === 'console' ? 'console' : 'api',
      conditions: grantConditions(form),
    });
    expect(policies).toHaveLength(1);
  });

  test('is recognized on any resource, until something else is changed', () => {
    const form = withTemplate(createForm(null), template, NOW);
    expect(templateOf(form)).toBe(template);
    expect(templateOf(withWhere(form, NAMESPACE))).toBe(template);
    expect(templateOf(withWhere(form, GROUP))).toBe(template);
    expect(templateOf({ ...form, requiresMfa: !form.requiresMfa })).toBeNull();
    expect(templateOf(withTile(form, 'config-read', template === 'no-deletes'))).toBeNull();
  });

  test('moves a configuration that was chosen out to a resource that fits', () => {
    const { where } = withTemplate(createForm(CONFIG), template, NOW);
    expect(where !== null && fitsTemplate(template, where.kind)).toBe(true);
  });
});

test('A template keeps a resource that is too wide, and asks for a narrower one', () => {
  expect(withTemplate(createForm(INSTANCE), 'developer', NOW).where).toEqual(INSTANCE);
  expect(fitsTemplate('developer', 'instance')).toBe(false);
  expect(withTemplate(createForm(null), 'auditor', NOW).where).toBeNull();
  expect(GRANT_TEMPLATES.filter(isInsideNamespace)).toEqual(['release-bot']);
});

test('The filled-in form of the start is no template', () => {
  expect(templateOf(createForm(NAMESPACE))).toBeNull();
});

test('The templates allow what their names say', () => {
  const linesOf = (template: (typeof GRANT_TEMPLATES)[number], where: ResourceRef) =>
    grantLines(withTemplate(createForm(where), template, NOW));
  expect(linesOf('sdk', GROUP)).toEqual([
    `allow mse:QueryNacosConfig, mse:QueryNacosNaming, mse:UpdateNacosNaming in ${GROUP.resource} via client`,
  ]);
  expect(linesOf('release-bot', GROUP)).toEqual([
    `allow mse:GetNacosConfig, mse:CreateNacosConfig, mse:UpdateNacosConfig in ${GROUP.resource}`,
  ]);
  expect(linesOf('auditor', ACCOUNT_REF).join('\n')).not.toMatch(/Create|Update|Delete|Restart|Retry/);
  expect(linesOf('developer', NAMESPACE).join('\n')).not.toMatch(/Delete|Restart/);
  expect(linesOf('on-call', NAMESPACE).join('\n')).not.toMatch(/Create\w*Config|Delete|Restart/);
});

test('On-call access needs MFA and ends after a week', () => {
  const form = withTemplate(createForm(NAMESPACE), 'on-call', NOW);
  expect(grantConditions(form).map(({ key, values }) => `${key} ${values.join()}`)).toEqual([
    'acs:MFAPresent true',
    'acs:CurrentTime 2026-12-07T00:00:00+08:00',
  ]);
});

test('The suggested name says the role', () => {
  const nameOf = (template: (typeof GRANT_TEMPLATES)[number]) =>
    suggestName(withTemplate(createForm(NAMESPACE), template, NOW), ['prod']);
  expect(GRANT_TEMPLATES.map(nameOf)).toEqual([
    'prod-developer',
    'prod-auditor',
    'prod-release-bot',
    'prod-client',
    'prod-on-call',
    'prod-no-deletes',
  ]);
});
