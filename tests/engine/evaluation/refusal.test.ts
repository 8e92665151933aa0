import { describe, expect, test } from 'vitest';
import { readRefusal, refusalFacts } from '../../../src/engine/evaluation/refusal.ts';
import { arn, request } from '../../support/account-builders.ts';

const LEAF = arn('instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml');
const ACTION = 'mse:GetNacosConfig';
const BOTH = { action: ACTION, resource: LEAF, context: {} };

describe('The facts of a refusal', () => {
  test('name the action as the catalog spells it, the resource as it was asked, and the kind of denial.', () => {
    expect(refusalFacts(request({ action: 'MSE:getnacosconfig' }), 'explicit-deny')).toEqual({
      httpStatus: 403,
      code: 'NoPermission',
      action: ACTION,
      resource: LEAF,
      noPermissionType: 'ExplicitDeny',
      policyType: 'AccountLevelIdentityBasedPolicy',
    });
    expect(refusalFacts(request({ action: 'mse:Other' }), 'implicit-deny')).toMatchObject({
      action: 'mse:Other',
      noPermissionType: 'ImplicitDeny',
    });
  });
});

describe('A message in words', () => {
  test.each([
    ['with both named', `You are not authorized to perform ${ACTION} on resource ${LEAF}.`],
    ['in lines', `Action: ${ACTION}\nResource: ${LEAF}\nRequestId: 1-2-3`],
    ['in quotes', `User not authorized to operate on "${LEAF}" with '${ACTION}', denied`],
    ['in brackets', `403 (${ACTION}) [${LEAF}]`],
    ['with the action in another case', `not allowed: MSE:getnacosconfig, ${LEAF}`],
    ['in Chinese', `您没有权限执行操作：${ACTION}，资源：${LEAF}。请联系管理员`],
    ['with another service first', `ram:GetUser on acs:ram::1:user/a, then ${ACTION} on ${LEAF}`],
    ['with another refusal behind it', `${ACTION} ${LEAF} mse:DeleteCluster ${arn('instance/mse-cn-2')}`],
    ['in a log with braces of its own', `{thread-1} denied ${ACTION} on ${LEAF} {}`],
  ])('is read: %s.', (_title, text) => {
    expect(readRefusal(text)).toEqual(BOTH);
  });

  test('may name only one of the two.', () => {
    expect(readRefusal(`no permission for ${ACTION}`)).toEqual({ ...BOTH, resource: null });
    expect(readRefusal(`no permission on ${LEAF}`)).toEqual({ ...BOTH, action: null });
  });

  test('keeps an action that the catalog lacks, with its prefix in lower case.', () => {
    expect(readRefusal('Mse:ExportNacosConfig')?.action).toBe('mse:ExportNacosConfig');
  });

  test('keeps the colons and slashes of a name.', () => {
    const name = arn('instance/mse-cn-1/public/DEFAULT_GROUP/providers:com.shop/Order:1.0::');
    expect(readRefusal(`Resource: ${name}`)?.resource).toBe(name);
  });

  test.each(['Resource: *', 'resource=*, action', '"AuthResource": "*"', String.raw`\"AuthResource\":\"*\"`])(
    'names no resource by a star: %s',
    (text) => {
      expect(readRefusal(`${ACTION} ${text}`)).toEqual({ ...BOTH, resource: '*' });
    },
  );

  test.each([
    '',
    'Forbidden',
    'ram:GetUser on acs:ram:*:1:user/a',
    'mse:',
    'mse:*',
    'mse:Get* is not an action',
    'xmse:GetNacosConfig',
    'acs:mse:cn-hangzhou:1',
    'acs:mse:cn-hangzhou:1:',
    'Resource: */a',
  ])('that names nothing of MSE is none: %j', (text) => {
    expect(readRefusal(text)).toBeNull();
  });
});

describe('JSON', () => {
  const detail = { AuthAction: ACTION, NoPermissionType: 'ImplicitDeny' };

  test('of an error is read, with what only its message names.', () => {
    const body = { Code: 'NoPermission', Message: `Denied on ${LEAF}.`, AccessDeniedDetail: detail };
    expect(readRefusal(JSON.stringify(body))).toEqual(BOTH);
    expect(readRefusal(`2026-11-23 ERROR ${JSON.stringify(body, null, 2)} at line 1`)).toEqual(BOTH);
  });

  test('that is quoted in JSON is read too.', () => {
    const quoted = JSON.stringify({ ...detail, AuthResource: LEAF });
    expect(readRefusal(JSON.stringify({ data: JSON.stringify({ AccessDeniedDetail: quoted }) }))).toEqual(
      BOTH,
    );
  });

  test('that is cut short is read as words.', () => {
    const text = JSON.stringify({ ...detail, AuthResource: LEAF, RequestId: '1-2-3' });
    expect(readRefusal(text.slice(0, -3))).toEqual(BOTH);
  });

  test('counts what its labels say before what stands in running text.', () => {
    const text = JSON.stringify({
      Message: `mse:DeleteCluster on ${arn('instance/mse-cn-2')}`,
      authAction: ACTION,
      authResource: LEAF,
    });
    expect(readRefusal(`mse:ListClusters ${text}`)).toEqual(BOTH);
  });

  test('with labels of another service is none of ours.', () => {
    expect(readRefusal('{"AuthAction": "ram:GetUser", "AuthResource": "acs:ram:*:1:user/a"}')).toBeNull();
  });
});

describe('A decoded diagnostic message', () => {
  const message = (AuthConditions: unknown) =>
    JSON.stringify({
      RequestId: '1-2-3',
      DecodedDiagnosticMessage: {
        ExplicitDeny: true,
        AuthAction: 'mse:ListClusters',
        AuthResource: '*',
        AuthConditions,
        MatchedPolicies: [{ PolicyDocument: { Action: ACTION, Resource: LEAF } }],
      },
    });
  const ADDRESS = { ConditionKey: 'acs:SourceIp', ConditionValues: ['203.0.113.10'] };

  test('names the action, the star of an action without a resource, and the conditions.', () => {
    const tags = { ConditionKey: 'acs:ResourceTag/env', ConditionValues: ['prod', 'test'] };
    expect(readRefusal(message([ADDRESS, tags]))).toEqual({
      action: 'mse:ListClusters',
      resource: '*',
      context: { 'acs:SourceIp': '203.0.113.10', 'acs:ResourceTag/env': ['prod', 'test'] },
    });
  });

  test('may wrap its lists in objects, or give a value alone.', () => {
    const values = { ConditionValue: ['203.0.113.10'] };
    const wrapped = { AuthCondition: [{ ConditionKey: 'acs:SourceIp', ConditionValues: values }] };
    const context = { 'acs:SourceIp': '203.0.113.10' };
    expect(readRefusal(message(wrapped))?.context).toEqual(context);
    expect(readRefusal(message({ ...ADDRESS, ConditionValues: '203.0.113.10' }))?.context).toEqual(context);
  });

  test('gives the first of a key, and nothing for what is no key or has no value.', () => {
    const conditions = [
      ADDRESS,
      { ...ADDRESS, ConditionValues: ['10.0.0.1'] },
      { ConditionKey: 'acs:UserAgent', ConditionValues: [] },
      { ConditionKey: '__proto__', ConditionValues: ['x'] },
      { ConditionKey: 'acs:', ConditionValues: ['x'] },
      { ConditionKey: 'acs:MFAPresent' },
      { ConditionKey: 1, ConditionValues: ['x'] },
      { ConditionKey: 'acs:CurrentTime', ConditionValues: [1, null, true] },
    ];
    expect(readRefusal(message(conditions))?.context).toEqual({ 'acs:SourceIp': '203.0.113.10' });
  });
});

test.each(['{', '[', '{"a":', 'acs:', 'acs:mse:', 'mse:a', '"', String.raw`\"{`, 'resource: '])(
  'A long text of %j takes no longer than a test may.',
  (piece) => {
    const text = piece.repeat(100_000);
    for (const long of [text, JSON.stringify({ a: text }), JSON.stringify({ a: JSON.stringify([text]) })]) {
      expect(readRefusal(long)?.context ?? {}).toEqual({});
    }
  },
);
