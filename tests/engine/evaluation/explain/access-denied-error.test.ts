// Access-denied errors in the formats that people paste.

import { describe, expect, test } from 'vitest';
import { readError, readErrors } from '../../../../src/engine/evaluation/explain/access-denied-error.ts';
import type { RequestContext } from '../../../../src/engine/account/request.ts';
import { arn } from '../../../support/account-builders.ts';
import { largeTest } from '../../../support/large-test.ts';

const LEAF = arn('instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml');
const ACTION = 'mse:GetNacosConfig';
const BOTH = { action: ACTION, resource: LEAF, context: {} };

interface Read {
  readonly action: string | null;
  readonly resource: string | null;
  readonly context: RequestContext;
}

/** The names in the first error; null if there is none. A damaged resource begins with `damaged`. */
function read(text: string): Read | null {
  const reading = readError(text);
  if (reading.kind !== 'api') return null;
  const { action, resource, context } = reading.error;
  const isDamaged = resource?.kind === 'damaged';
  return { action, resource: isDamaged ? `damaged ${resource.text}` : (resource?.text ?? null), context };
}

function countOf(text: string): number {
  const reading = readError(text);
  return reading.kind === 'nothing' ? 0 : reading.count;
}

describe('A message in words', () => {
  test.each([
    ['with both named', `You are not authorized to perform ${ACTION} on resource ${LEAF}.`],
    ['in lines', `Action: ${ACTION}\nResource: ${LEAF}\nRequestId: 1-2-3`],
    ['in quotes', `User not authorized to operate on "${LEAF}" with '${ACTION}', denied`],
    ['in brackets', `403 (${ACTION}) [${LEAF}]`],
    ['with the action in another case', `not allowed: MSE:getnacosconfig, ${LEAF}`],
    ['in Chinese', `您没有权限执行操作：${ACTION}，资源：${LEAF}。请联系管理员`],
    ['with another service first', `ram:GetUser on acs:ram::1:user/a, then ${ACTION} on ${LEAF}`],
    ['with another error after it', `${ACTION} ${LEAF} mse:DeleteCluster ${arn('instance/mse-cn-2')}`],
    ['in a log with braces', `{thread-1} denied ${ACTION} on ${LEAF} {}`],
  ])('is read: %s.', (_title, text) => {
    expect(read(text)).toEqual(BOTH);
  });

  test('can name only one of the two.', () => {
    expect(read(`no permission for ${ACTION}`)).toEqual({ ...BOTH, resource: null });
    expect(read(`no permission on ${LEAF}`)).toEqual({ ...BOTH, action: null });
  });

  test('keeps an action that the catalog lacks, with its prefix in lower case.', () => {
    expect(read('Mse:ExportNacosConfig')?.action).toBe('mse:ExportNacosConfig');
  });

  test('keeps an action that MSE does not publish, with its prefix in lower case.', () => {
    expect(read(`not allowed: MSE:InventNothing on ${LEAF}`)?.action).toBe('mse:InventNothing');
  });

  test('keeps the colons and slashes of a name.', () => {
    const name = arn('instance/mse-cn-1/public/DEFAULT_GROUP/providers:com.shop/Order:1.0::');
    expect(read(`Resource: ${name}`)?.resource).toBe(name);
  });

  test.each(['Resource: *', 'resource=*, action', '"AuthResource": "*"', String.raw`\"AuthResource\":\"*\"`])(
    'a star is not a resource: %s',
    (text) => {
      expect(read(`${ACTION} ${text}`)).toEqual({ ...BOTH, resource: '*' });
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
    'Resource: */a',
  ])('that names nothing of MSE is none: %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('JSON', () => {
  const detail = { AuthAction: ACTION, NoPermissionType: 'ImplicitDeny' };

  test('of an error is read, including names that only its message has.', () => {
    const body = { Code: 'NoPermission', Message: `Denied on ${LEAF}.`, AccessDeniedDetail: detail };
    expect(read(JSON.stringify(body))).toEqual(BOTH);
    expect(read(`2026-11-23 ERROR ${JSON.stringify(body, null, 2)} at line 1`)).toEqual(BOTH);
  });

  test('that is quoted in JSON is also read.', () => {
    const quoted = JSON.stringify({ ...detail, AuthResource: LEAF });
    expect(read(JSON.stringify({ data: JSON.stringify({ AccessDeniedDetail: quoted }) }))).toEqual(BOTH);
  });

  test('that is truncated is read as words.', () => {
    const text = JSON.stringify({ ...detail, AuthResource: LEAF, RequestId: '1-2-3' });
    expect(read(text.slice(0, -3))).toEqual(BOTH);
  });

  test('prefers labelled names to running text.', () => {
    const text = JSON.stringify({
      Message: `mse:DeleteCluster on ${arn('instance/mse-cn-2')}`,
      authAction: ACTION,
      authResource: LEAF,
    });
    expect(read(`mse:ListClusters ${text}`)).toEqual(BOTH);
  });

  test('repeats what the words around it say in part, and is one error with them.', () => {
    const text = JSON.stringify({ ...detail, AuthResource: LEAF });
    expect(countOf(`mse:ListClusters ${text}`)).toBe(1);
  });

  test('with a labelled resource is not contradicted by its message.', () => {
    const text = JSON.stringify({ Message: `${ACTION} on ${arn('instance/mse-cn-2')}`, AuthResource: LEAF });
    expect([read(text)?.resource, countOf(text)]).toEqual([LEAF, 1]);
  });

  test('with a labelled resource has the action of a message about the same resource.', () => {
    expect(read(JSON.stringify({ Message: `${ACTION} on ${LEAF}`, AuthResource: LEAF }))).toEqual(BOTH);
  });

  test('can have white space around names.', () => {
    expect(read(JSON.stringify({ AuthAction: ` ${ACTION} `, AuthResource: `\n${LEAF} ` }))).toEqual(BOTH);
  });

  test('with labels of another service is ignored.', () => {
    expect(read('{"AuthAction": "ram:GetUser", "AuthResource": "acs:ram:*:1:user/a"}')).toBeNull();
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
    expect(read(message([ADDRESS, tags]))).toEqual({
      action: 'mse:ListClusters',
      resource: '*',
      context: { 'acs:SourceIp': '203.0.113.10', 'acs:ResourceTag/env': ['prod', 'test'] },
    });
  });

  test('is read as JSON in a text with braces of its own and quoted braces.', () => {
    const context = { 'acs:SourceIp': '203.0.113.10' };
    expect(read(`{thread-1} [main] ${message([ADDRESS])} at line 1`)?.context).toEqual(context);
    const quoting = { ...ADDRESS, Note: 'a } and a \\" and a [' };
    expect(read(`${message([quoting])} {x}`)?.context).toEqual(context);
    expect(read(message([ADDRESS]))?.context).toEqual(context);
  });

  test('can have the members of a condition in any order.', () => {
    const turned = { Note: 'x', ConditionValues: ['203.0.113.10'], ConditionKey: 'acs:SourceIp' };
    expect(read(message([turned]))?.context).toEqual({ 'acs:SourceIp': '203.0.113.10' });
  });

  test('is also read as JSON if it is quoted.', () => {
    expect(read(JSON.stringify(message([ADDRESS])))?.context).toEqual({ 'acs:SourceIp': '203.0.113.10' });
  });

  test('with only the policies that matched names no request.', () => {
    const MatchedPolicies = [{ PolicyDocument: { Action: ACTION, Resource: LEAF } }];
    expect(read(JSON.stringify({ RequestId: '1-2-3', MatchedPolicies }))).toBeNull();
  });

  test('with values of a condition but without its key has no context.', () => {
    expect(read(message([{ ConditionValues: ['203.0.113.10'] }]))?.context).toEqual({});
  });

  test('can wrap its lists in objects, or have a single value.', () => {
    const values = { ConditionValue: ['203.0.113.10'] };
    const wrapped = { AuthCondition: [{ ConditionKey: 'acs:SourceIp', ConditionValues: values }] };
    const context = { 'acs:SourceIp': '203.0.113.10' };
    expect(read(message(wrapped))?.context).toEqual(context);
    expect(read(message({ ...ADDRESS, ConditionValues: '203.0.113.10' }))?.context).toEqual(context);
  });

  test('has the first value of a key, and nothing for an invalid key or a key without values.', () => {
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
    expect(read(message(conditions))?.context).toEqual({ 'acs:SourceIp': '203.0.113.10' });
  });
});

largeTest.each(['{', '[', '{"a":', 'acs:', 'acs:mse:', 'mse:a', '"', String.raw`\"{`, 'resource: '])(
  'A long text of %j is read in time.',
  (piece) => {
    const text = piece.repeat(100_000);
    for (const long of [text, JSON.stringify({ a: text }), JSON.stringify({ a: JSON.stringify([text]) })]) {
      expect(read(long)?.context ?? {}).toEqual({});
    }
  },
);

describe('The action', () => {
  test.each([
    [
      'an operation after the English message',
      'perform this operation:UpdateNacosConfig',
      'mse:UpdateNacosConfig',
    ],
    [
      'an operation after the Chinese message',
      '没有权限使用此接口:ListEngineNamespaces',
      'mse:ListEngineNamespaces',
    ],
    ['a label without the RAM code', 'Action: updatenacosconfig', 'mse:UpdateNacosConfig'],
    ['upper case', 'Action: MSE:UPDATENACOSCONFIG', 'mse:UpdateNacosConfig'],
    [
      'a Go map',
      'AccessDeniedDetail: map[AuthAction:mse:DeleteCluster PolicyType:ControlPolicy]',
      'mse:DeleteCluster',
    ],
    [
      'a Java map',
      'AccessDeniedDetail={AuthAction=mse:DeleteCluster, NoPermissionType=ImplicitDeny}',
      'mse:DeleteCluster',
    ],
  ])('is read from %s.', (_title, text, action) => {
    expect(read(text)?.action).toBe(action);
  });

  test('is not read from a word that MSE does not publish.', () => {
    expect(readError('NoPermission: You are not authorized to perform this operation: Restart')).toEqual({
      kind: 'nothing',
      isDenial: true,
    });
  });
});

describe('The resource', () => {
  test.each([
    ['a region of *', 'acs:mse:*:1234567890123456:instance/mse-cn-1/dev/G/a.yaml'],
    ['a star for an instance', 'acs:mse:cn-hangzhou:1234567890123456:instance/*'],
    ['the account', 'acs:mse:*:1234567890123456:*'],
    ['a comma', 'acs:mse:*:1:instance/mse-cn-1/dev/G/svc-local,postgres.yaml'],
    ['braces', 'acs:mse:*:1:instance/mse-cn-1/dev/G/${prefix}-${env}'],
  ])('is kept with %s.', (_title, resource) => {
    const error = { action: 'mse:UpdateNacosConfig', resource, context: {} };
    expect(read(`Resource: ${resource} Action: mse:UpdateNacosConfig`)).toEqual(error);
    expect(read(`Action=mse:UpdateNacosConfig,Resource=${resource},RequestId=1`)).toEqual(error);
    expect(read(JSON.stringify({ AuthAction: error.action, AuthResource: resource }))).toEqual(error);
  });

  test.each([
    'acsmse:1234567890123456:instance/mse-cn-1/',
    'acs:mse::1234567890123456:instance/mse-cn-1',
    'acs:mse:cn-hangzhou::instance/mse-cn-1',
    'acs:mse:*:1234567890123456:instance/mse-cn-1/',
    'acs:mse:*:1234567890123456:instance/mse-cn-1//G/a.yaml',
    'acs:mse:*:1234567890123456:instance/',
    'acs:mse:*:1234567890123456:instance',
    'acs:mse:1234567890123456:instance/mse-cn-1',
    'acs:mse:1234567890123456:instance/mse-cn-1/dev/G/a:b:c',
    'acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-1/dev/G/app...',
    'acs:mse:cn-hangzhou:1234567890123456:',
    'acs:mse:cn-hangzhou:1',
  ])('is damaged where a part is missing: %s', (resource) => {
    const text = `NoPermission: You are not authorized. Resource: ${resource} Action: mse:QueryClusterDetail`;
    const damaged = { action: 'mse:QueryClusterDetail', resource: `damaged ${resource}`, context: {} };
    expect(read(text)).toEqual(damaged);
    expect(read(JSON.stringify({ AuthAction: damaged.action, AuthResource: resource }))).toEqual(damaged);
  });
});

describe('The detail of an error', () => {
  const detail = {
    AuthAction: 'mse:DeleteNacosConfig',
    NoPermissionType: 'ExplicitDeny',
    PolicyType: 'ControlPolicy',
    AuthPrincipalType: 'SubUser',
  };
  const expected = {
    action: detail.AuthAction,
    resource: null,
    denialType: 'ExplicitDeny',
    policyType: 'ControlPolicy',
  };

  test.each([
    ['an object', JSON.stringify({ Code: 'NoPermission', AccessDeniedDetail: detail })],
    ['a string', JSON.stringify({ Code: 'NoPermission', AccessDeniedDetail: JSON.stringify(detail) })],
    ['JSON in a JSON string', JSON.stringify(JSON.stringify({ AccessDeniedDetail: detail }))],
    [
      'a log line',
      `12:00:01 [main] ERROR c.a.Tea - ${JSON.stringify({ AccessDeniedDetail: detail })} (retry 1)`,
    ],
    [
      'the command line',
      'ERROR: SDK.ServerError\nErrorCode: NoPermission\nAccessDeniedDetail: map[AuthAction:mse:DeleteNacosConfig NoPermissionType:ExplicitDeny PolicyType:ControlPolicy]',
    ],
  ])('gives the kind of denial and of policy: %s.', (_title, text) => {
    expect(readError(text)).toMatchObject({ kind: 'api', count: 1, error: expected });
  });

  test('takes precedence over a message with another name of the operation.', () => {
    const text = JSON.stringify({
      Message: 'You are not authorized to perform this operation:UpdateNacosGrayConfig',
      AccessDeniedDetail: { AuthAction: 'mse:UpdateNacosConfig' },
    });
    expect(readError(text)).toMatchObject({ error: { action: 'mse:UpdateNacosConfig' }, count: 1 });
  });

  test('of a decoded message is an explicit deny or not.', () => {
    const decoded = (ExplicitDeny: unknown) =>
      readError(JSON.stringify({ DecodedDiagnosticMessage: { AuthAction: ACTION, ExplicitDeny } }));
    expect(decoded(true)).toMatchObject({ error: { denialType: 'ExplicitDeny' } });
    expect(decoded('false')).toMatchObject({ error: { denialType: 'ImplicitDeny' } });
  });
});

describe('Several errors', () => {
  const error = (action: string, id: string) =>
    ({ Code: 'NoPermission', Message: `Resource: ${arn(`instance/${id}`)} Action: ${action}` }) as const;
  const first = { action: 'mse:QueryClusterDetail', resource: arn('instance/a'), context: {} };

  test.each([
    ['a list', JSON.stringify([error('mse:QueryClusterDetail', 'a'), error('mse:DeleteCluster', 'b')])],
    [
      'a batch',
      JSON.stringify({ Data: [error('mse:QueryClusterDetail', 'a'), error('mse:DeleteCluster', 'b')] }),
    ],
    [
      'one a line',
      `${JSON.stringify(error('mse:QueryClusterDetail', 'a'))}\n${JSON.stringify(error('mse:DeleteCluster', 'b'))}`,
    ],
    [
      'words',
      `Resource: ${arn('instance/a')} Action: mse:QueryClusterDetail\nResource: ${arn('instance/b')} Action: mse:DeleteCluster`,
    ],
    [
      'resources of one action',
      JSON.stringify({
        AuthAction: 'mse:QueryClusterDetail',
        AuthResource: [arn('instance/a'), arn('instance/b')],
      }),
    ],
  ])('are counted, and the first is read: %s.', (_title, text) => {
    expect(read(text)).toEqual(first);
    expect(countOf(text)).toBe(2);
  });

  test('in a list have what the object around it says about all.', () => {
    const Errors = ['a', 'b'].map((id) => ({ AuthAction: ACTION, AuthResource: arn(`instance/${id}`) }));
    const errors = readErrors(JSON.stringify({ NoPermissionType: 'ExplicitDeny', Errors }));
    expect(errors.map(({ denialType }) => denialType)).toEqual(['ExplicitDeny', 'ExplicitDeny']);
  });

  test('in words differ in the action or in the resource.', () => {
    const [a, b] = [arn('instance/a'), arn('instance/b')];
    expect(countOf(`mse:DeleteCluster ${a}, mse:DeleteCluster ${b}`)).toBe(2);
    expect(countOf(`mse:DeleteCluster ${a}, mse:RestartCluster ${a}`)).toBe(2);
    expect(countOf(`${a}: mse:DeleteCluster, ${b}: mse:DeleteCluster, ${a}: mse:DeleteCluster`)).toBe(2);
  });

  test('in words: the first that has an action and a resource is read.', () => {
    expect(read(`mse:ListClusters was fine, but not ${ACTION} on ${LEAF}`)).toEqual(BOTH);
  });

  test('in a list are apart from what the object around it names.', () => {
    const item = { AuthResource: arn('instance/a') };
    expect(countOf(JSON.stringify({ AuthAction: 'mse:DeleteCluster', Items: [item] }))).toBe(2);
    expect(countOf(JSON.stringify({ AuthAction: 'mse:DeleteCluster', Item: item }))).toBe(1);
  });

  test('that are equal count once.', () => {
    const line = JSON.stringify(error('mse:QueryClusterDetail', 'a'));
    expect(countOf(`${line}\n${line}\n${line}`)).toBe(1);
  });
});

describe('An error that names nothing', () => {
  test.each([
    ['{"HttpCode":403,"ErrorCode":"NoPermission","Success":false}', true],
    ['没有权限使用此接口', true],
    ['hello', false],
  ])('is distinguished from other texts: %s', (text, isDenial) => {
    expect(readError(text)).toEqual({ kind: 'nothing', isDenial });
  });
});

describe('Words and JSON beside each other', () => {
  const other = { AuthAction: 'mse:DeleteCluster', AuthResource: arn('instance/mse-cn-2') };
  const json = JSON.stringify(other);
  const named = { action: other.AuthAction, resource: other.AuthResource, context: {} };

  test.each<[before: string, count: number, first: Read]>([
    ['DeleteCluster failed', 1, named],
    [`${ACTION} failed`, 1, named],
    [`${LEAF} failed`, 1, named],
    [`${ACTION} on ${LEAF} failed`, 2, BOTH],
  ])('are one error if the words name only a part of one: %s', (before, count, first) => {
    for (const text of [`${before}: ${json}`, `${before} ["x", ${json}]`, `${before} [\n ${json}\n]`]) {
      expect(read(text)).toEqual(first);
      expect(countOf(text)).toBe(count);
    }
  });

  test('are read up to a length', () => {
    const after = (length: number) => ' '.repeat(length - json.length) + json;
    expect(read(after(200_000))).toEqual(named);
    expect(read(after(200_000 + json.length))).toBeNull();
    const found = { action: other.AuthAction, resource: { text: other.AuthResource } };
    expect(readErrors(after(200_000))).toMatchObject([found]);
    expect(readErrors(after(200_000 + json.length))).toEqual([]);
  });

  test('are an error of a client if they name no action and no ARN', () => {
    const line = 'code=403 dataId=pay.yaml,group=G,tenant=dev';
    const operation = `not authorized to perform this operation:UpdateNacosConfig, ${line}`;
    const kinds = [
      `resource: instance/mse-cn-1, ${line}`,
      `${line} ${LEAF}`,
      `${line} ${ACTION}`,
      operation,
    ].map((text) => readError(text).kind);
    expect(kinds).toEqual(['client', 'api', 'api', 'api']);
  });
});
