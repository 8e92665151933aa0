import { describe, expect, test } from 'vitest';
import { accountWith } from '../../../src/engine/lint/example-accounts.ts';
import { account, instance, namespace } from '../../support/account-builders.ts';
import { findingsIn, messagesOf } from '../../support/linting.ts';
import type { Surroundings } from '../../support/linting.ts';
import {
  alternativesOf,
  conditions,
  expectFound,
  expectNone,
  fixesOf,
  resources,
} from './marked-policies.ts';

const I = 'instance/mse-cn-0pp1j8om80a';
const arn = (relativeId: string) => `acs:mse:*:*:${relativeId}`;
const json = (text: string) => JSON.stringify(text);

const ABOUT_RESOURCES: readonly string[] = [
  'wrong-resource-shape',
  'arn-service-mismatch',
  'empty-segment',
  'differs-only-in-case',
  'ambiguous-display-name',
  'unknown-resource-type',
  'unknown-instance',
  'unknown-namespace',
  'unknown-leaf',
];

/** The codes found for one resource, and the resources that their fixes write. */
function foundFor(resource: string, surroundings?: Surroundings, action = '"mse:*"') {
  const text = resources(json(resource), action);
  const findings = findingsIn(text, undefined, surroundings).filter(({ code }) =>
    ABOUT_RESOURCES.includes(code),
  );
  return {
    codes: findings.map(({ code }) => code),
    writes: findings.flatMap(({ fixes }) =>
      fixes.map(({ edits: [edit] }): unknown => JSON.parse(edit?.text ?? 'null')),
    ),
  };
}

describe('wrong-resource-shape', () => {
  test.each([
    [arn('instance:mse-cn-0pp1j8om80a'), arn(I)],
    [arn('instance:mse-cn-0pp1j8om80a/public'), arn(`${I}/public`)],
    [arn('instance:mse-cn-0pp1j8om80a:public'), arn(`${I}/public`)],
    [arn('cluster:mse-cn-0pp1j8om80a'), arn(I)],
    [arn('instance\\mse-cn-0pp1j8om80a'), arn(I)],
    [arn(`${I}\\public\\DEFAULT_GROUP`), arn(`${I}/public/DEFAULT_GROUP`)],
    [arn('instance-mse-cn-0pp1j8om80a'), arn(I)],
    [arn(`/${I}`), arn(I)],
    [arn(arn(I)), arn(I)],
    [`acs:mse:*:*:*:${I}`, arn(I)],
    [`acs:mse::*:${I}`, arn(I)],
    [`acs:mse:*::${I}`, arn(I)],
    [`acs:mse:::${I}`, arn(I)],
    [`acs:mse:::${I.replace('/', ':')}`, arn(I)],
    [`acs:mse:*:${I}:*`, arn(I)],
    [`acs:mse:${I}:*:*`, arn(I)],
    [`acs:mse:cn-hangzhou:${I}:1234567890123456`, `acs:mse:cn-hangzhou:1234567890123456:${I}`],
    [`acs:mse:1234567890123456:cn-hangzhou:${I}`, `acs:mse:cn-hangzhou:1234567890123456:${I}`],
    [arn(`${I}/.*`), arn(`${I}/*`)],
    [arn(`${I}/public/DEFAULT_GROUP@@com.acme.Pay`), arn(`${I}/public/DEFAULT_GROUP/com.acme.Pay`)],
    [
      arn(`${I}/public/DEFAULT_GROUP@@providers:com.acme.Pay:1.0.0:`),
      arn(`${I}/public/DEFAULT_GROUP/providers:com.acme.Pay:1.0.0:`),
    ],
    [arn(`${I}/public/DEFAULT_GROUP/DEFAULT_GROUP@@a`), arn(`${I}/public/DEFAULT_GROUP/a`)],
  ])('%s is corrected to %s, and is not said to grant anything', (written, corrected) => {
    const { codes, writes } = foundFor(written);
    expect(codes).toEqual(['wrong-resource-shape']);
    expect(writes).toEqual([corrected]);
    const text = resources(json(written), '"mse:*"');
    for (const code of ['destructive-by-wildcard', 'missing-list-clusters', 'dead-statement']) {
      expect(findingsIn(text, code), code).toEqual([]);
    }
  });

  test.each([
    arn('foo'),
    arn(`${I}/public/@a@@@@b@`),
    arn(`${I}/public/DEFAULT_GROUP/svc[12]`),
    arn('group/G'),
  ])('%s has no correction that is certain', (written) => {
    expect(foundFor(written)).toEqual({ codes: ['wrong-resource-shape'], writes: [] });
  });

  test('offers every instance that has the namespace', () => {
    const both = [arn(`${I}/public`), arn('instance/mse-cn-7qk2v9x01zt/public')];
    expect(foundFor(arn('namespace/public'))).toEqual({ codes: ['wrong-resource-shape'], writes: both });
  });

  test('names the field that is empty', () => {
    expect(messagesOf(resources(json(`acs:mse::*:${I}`)), 'wrong-resource-shape').join()).toMatch(
      /The region is empty: write "\*" for any region/,
    );
  });

  test.each([
    [`acs::mse:*:*:${I}`, arn(I)],
    [`acs::*:*:${I}`, arn(I)],
    ['acs::ram::*', 'acs:mse:*:*:*'],
  ])('an empty service in %s is a resource of no service, to be %s', (written, corrected) => {
    expect(foundFor(written)).toEqual({ codes: ['arn-service-mismatch'], writes: [corrected] });
  });

  test('leaves usual shapes, types that MSE may have, and listed names', () => {
    expectNone('wrong-resource-shape', [
      resources(`["*",${json(arn('*'))},${json(arn(I))},${json(arn('gateway/gw-1'))},${json(arn('i*'))}]`),
      resources(json(arn(`${I}/public/DEFAULT_GROUP/providers:com.acme.Pay:1.0.0:`))),
      resources(json(arn(`${I}/public/DEFAULT_GROUP/app.*`))),
      resources('"acs:ecs:*:*:instance:i-1"', '"ecs:*"'),
    ]);
    const listed = { account: accountWith('public', '', ['a@@b']) };
    expectNone('wrong-resource-shape', [resources(json(arn(`${I}/public/DEFAULT_GROUP/a@@b`)))], listed);
  });
});

describe('empty-segment', () => {
  test.each([
    [`${I}//DEFAULT_GROUP/a.yaml`, [`${I}/public/DEFAULT_GROUP/a.yaml`]],
    [`${I}//*`, [`${I}/public/*`]],
    [`${I}/`, [`${I}/public`, I]],
    [`${I}/public/`, [`${I}/public`]],
  ])('%s offers %j', (written, offered) => {
    expect(foundFor(arn(written))).toEqual({ codes: ['empty-segment'], writes: offered.map(arn) });
  });

  test('leaves a colon at the end of a name', () => {
    expectNone('empty-segment', [
      resources(json(arn(`${I}/public/DEFAULT_GROUP/providers:com.acme.Pay:1.0.0:`))),
    ]);
  });
});

describe('differs-only-in-case', () => {
  test.each([
    [`${I}/Public`, 'namespace', [`${I}/public`]],
    [`${I}/public/default_group`, 'group', [`${I}/public/DEFAULT_GROUP`]],
    [`${I}/public/DEFAULT_GROUP/Prod.yaml`, 'name', [`${I}/public/DEFAULT_GROUP/prod.yaml`]],
    ['instance/MSE-CN-0PP1J8OM80A/public', 'instance', [`${I}/public`]],
  ])('%s names no %s, and offers the one there is', (written, part, offered) => {
    expect(foundFor(arn(written))).toEqual({ codes: ['differs-only-in-case'], writes: offered.map(arn) });
    expect(messagesOf(resources(json(arn(written))), 'differs-only-in-case').join()).toMatch(
      new RegExp(`The ${part} .* differs only in case`),
    );
  });

  test('offers every name that differs only in case, and none where the exact name exists', () => {
    const groups = [{ name: 'G', configs: ['redis.json', 'Redis.json'], services: [] }];
    const held = {
      account: account({
        instances: [instance({ id: 'mse-cn-1', namespaces: [namespace({ id: 'public', groups })] })],
      }),
    };
    const base = 'instance/mse-cn-1/public/G';
    expect(foundFor(arn(`${base}/REDIS.json`), held).writes).toEqual([
      arn(`${base}/redis.json`),
      arn(`${base}/Redis.json`),
    ]);
    expect(foundFor(arn(`${base}/redis.json`), held).codes).not.toContain('differs-only-in-case');
  });

  test('knows a region in other letter case', () => {
    expect(foundFor(`acs:mse:CN-Hangzhou:*:${I}`).writes).toContain(`acs:mse:cn-hangzhou:*:${I}`);
  });
});

describe('ambiguous-display-name', () => {
  const ids = ['6f1d9c1e-0001', '9ab3c0de-0002'];
  const held = { account: accountWith(ids[0] ?? '', 'dev', [], [ids[1] ?? '']) };

  test('offers every namespace of the name, and no other rule prefers one', () => {
    expect(foundFor(arn(`${I}/dev`), held)).toEqual({
      codes: ['ambiguous-display-name'],
      writes: ids.map((id) => arn(`${I}/${id}`)),
    });
    const text = resources(json(arn(`${I}/dev`)));
    expect(messagesOf(text, 'ambiguous-display-name', held)).toEqual([
      expect.stringContaining('"dev" is the display name of 2 namespaces'),
    ]);
  });

  test('says that an ID wins over a display name', () => {
    const other = { account: accountWith('6f1d9c1e-0001', 'dev', [], ['dev']) };
    const text = resources(json(arn(`${I}/dev`)));
    expect(messagesOf(text, 'ambiguous-display-name', other)).toEqual([
      expect.stringContaining('is the ID of a namespace, which this ARN means'),
    ]);
  });
});

describe('look-alike-character', () => {
  test.each([
    [
      `${I}/public/DEFAULT_GROUP/＊`,
      `${I}/public/DEFAULT_GROUP/*`,
      /"＊" \(U\+FF0A\), which is not the wildcard "\*"/,
    ],
    [`${I}/public/DEFAULT_GROUP/pay‐prod.yaml`, `${I}/public/DEFAULT_GROUP/pay-prod.yaml`, /U\+2010/],
    [`${I}/public/DEFAULT_GROUP/рrod.yaml`, `${I}/public/DEFAULT_GROUP/prod.yaml`, /U\+0440/],
    [`instance／mse-cn-0pp1j8om80a`, I, /U\+FF0F/],
  ])('%s', (written, plain, message) => {
    const text = resources(json(arn(written)), '"mse:*"');
    expect(messagesOf(text, 'look-alike-character').join()).toMatch(message);
    expect(fixesOf('look-alike-character', text)).toEqual([resources(json(arn(plain)), '"mse:*"')]);
  });

  test('tells names that look the same in two Unicode forms', () => {
    const held = { account: accountWith('public', '', ['caf\u00e9']) };
    const text = resources(json(arn(`${I}/public/DEFAULT_GROUP/cafe\u0301`)));
    expect(fixesOf('look-alike-character', text, held)).toEqual([
      resources(json(arn(`${I}/public/DEFAULT_GROUP/caf\u00e9`))),
    ]);
  });

  test('leaves a listed name, and the punctuation and letters of another script', () => {
    const held = { account: accountWith('public', '', ['＊']) };
    expectNone('look-alike-character', [resources(json(arn(`${I}/public/DEFAULT_GROUP/＊`)))], held);
    expectNone('look-alike-character', [
      conditions('{"StringLike":{"acs:UserAgent":"内部工具，“巡检”"}}'),
      resources(json(arn(`${I}/public/DEFAULT_GROUP/配置（旧）.yaml`))),
      resources(json(arn(`${I}/public/DEFAULT_GROUP/заказы.yaml`))),
    ]);
  });
});

describe('invisible-character', () => {
  test.each([
    ['\u200b', '⟨U+200B⟩'],
    ['\u202e', '⟨U+202E⟩'],
    ['\u00ad', '⟨U+00AD⟩'],
    ['\n', '⟨U+000A⟩'],
    ['\u00a0', '⟨U+00A0⟩'],
    [' ', '⟨U+0020⟩'],
  ])('%j at the end of an ID is shown, removed by the fix, and never printed raw', (character, shown) => {
    const text = resources(json(arn(I + character)), '"mse:*"');
    const found = findingsIn(text).map(({ code }) => code);
    const messages = found.flatMap((code) => messagesOf(text, code)).join('\n');
    expect(messages).toContain(`${I.slice('instance/'.length)}${shown}`);
    expect(messagesOf(text, 'invisible-character').join()).toMatch(/ends with an invisible character/);
    if (character.trim() !== '' || character !== ' ')
      expect(messages.replaceAll('\n', '')).not.toContain(`a${character}"`);
    expect(fixesOf('invisible-character', text)).toEqual([resources(json(arn(I)), '"mse:*"')]);
    expect(found).not.toContain('missing-list-clusters');
  });

  test('a star and a line break are no grant', () => {
    const text = resources(json(arn('*\n')), '"mse:*"');
    expect(findingsIn(text).map(({ code }) => code)).toEqual(['invisible-character']);
  });

  test('looks at condition values and keys, and offers to keep a space', () => {
    const marked = conditions('{"StringEquals":{"acs:UserAgent":«"my\u00a0tool"»}}');
    expectFound('invisible-character', marked, [
      expect.objectContaining({ codePoints: ['U+00A0'], place: 'middle' }),
    ]);
    expect(alternativesOf('invisible-character', marked)).toEqual([
      [
        conditions('{"StringEquals":{"acs:UserAgent":"mytool"}}'),
        conditions('{"StringEquals":{"acs:UserAgent":"my tool"}}'),
      ],
    ]);
  });
});

describe('literal-star-in-name', () => {
  const names = ['consumers:com.acme.Pay:1.0.0:*', 'consumers:com.acme.Pay:1.0.0:blue'];
  const held = { account: accountWith('public', '', names) };
  const text = resources(
    json(arn(`${I}/public/DEFAULT_GROUP/${names[0] ?? ''}`)),
    '"mse:DeleteNacosService"',
    'Deny',
  );

  test('says what else the pattern matches', () => {
    expect(messagesOf(text, 'literal-star-in-name', held).join()).toMatch(
      /also matches "consumers:com.acme.Pay:1.0.0:blue"/,
    );
  });

  test('leaves a wildcard that no name spells, and a name of nothing but a star', () => {
    expectNone('literal-star-in-name', [text]);
    const stars = { account: accountWith('public', '', ['*']) };
    expectNone('literal-star-in-name', [resources(json(arn(`${I}/public/DEFAULT_GROUP/*`)))], stars);
  });
});

test('too-many-policies counts each kind against its limit', () => {
  const text = resources('"*"');
  const many = (length: number, kind: 'custom' | 'system') => Array.from({ length }, () => ({ kind }));
  const found = (custom: number, system: number) =>
    messagesOf(text, 'too-many-policies', {
      attached: [...many(custom, 'custom'), ...many(system, 'system')],
    });
  expect(found(10, 20)).toEqual([]);
  expect(found(11, 21)).toEqual([
    expect.stringContaining('11 custom policies are attached here, and RAM allows 10'),
    expect.stringContaining('21 system policies are attached here, and RAM allows 20'),
  ]);
});
