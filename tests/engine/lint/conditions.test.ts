import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../support/linting.ts';
import { conditions, expectFound, expectNone, fixesOf } from './marked-policies.ts';

describe('unknown-condition-key', () => {
  test.each([
    ['aws:SourceIp', 'acs:SourceIp'],
    ['acs:sourceip', 'acs:SourceIp'],
    ['mse:SourceIp', 'acs:SourceIp'],
    ['aws:MultiFactorAuthPresent', 'acs:MFAPresent'],
    ['acs:ResourceTags/env', 'acs:ResourceTag/env'],
  ])('writes %s as %s', (key, suggestion) => {
    const marked = conditions(`{"StringEquals":{«"${key}"»:"x"}}`);
    const isCase = key === 'acs:sourceip';
    expectFound('unknown-condition-key', marked, [{ key, suggestion, isCase }]);
    expect(fixesOf('unknown-condition-key', marked)).toEqual([
      conditions(`{"StringEquals":{"${suggestion}":"x"}}`),
    ]);
  });

  test("tells a key of MSE's own, without a fix", () => {
    const marked = conditions('{"StringEquals":{«"mse:Namespace"»:"x"}}');
    expectFound('unknown-condition-key', marked, [{ key: 'mse:Namespace', suggestion: null, isCase: false }]);
    expect(fixesOf('unknown-condition-key', marked)).toEqual([null]);
  });

  test('offers no key that is present already', () => {
    const marked = conditions('{"IpAddress":{«"aws:SourceIp"»:"203.0.113.1","acs:SourceIp":"203.0.113.2"}}');
    expect(fixesOf('unknown-condition-key', marked)).toEqual([null]);
  });

  test('leaves known keys, keys that RAM may have and those of other services', () => {
    expectNone('unknown-condition-key', [
      conditions('{"StringEquals":{"acs:UserAgent":"x","acs:RequestTag/a/b":"x","acs:PrincipalRDId":"x"}}'),
      conditions('{"StringEquals":{"acs:SourceArn":"x","acs:Whatever":"x","oss:Prefix":"x"}}'),
    ]);
  });
});

describe('condition-type-mismatch', () => {
  test('names an operator that fits', () => {
    expectFound(
      'condition-type-mismatch',
      conditions(
        '{"StringNotEquals":{«"acs:SourceIp"»:"203.0.113.1"},"IpAddress":{«"acs:UserAgent"»:"203.0.113.1"}}',
      ),
      [
        { operator: 'StringNotEquals', key: 'acs:SourceIp', type: 'address', fitting: 'NotIpAddress' },
        { operator: 'IpAddress', key: 'acs:UserAgent', type: 'string', fitting: 'StringEquals' },
      ],
    );
  });

  test('leaves fitting operators, tags and unknown keys', () => {
    expectNone('condition-type-mismatch', [
      conditions('{"IpAddress":{"acs:VpcSourceIp":"10.0.0.1"},"Bool":{"acs:MFAPresent":"true"}}'),
      conditions('{"NumericLessThan":{"acs:RequestTag/size":"3"},"StringEquals":{"acs:Xyz":"1"}}'),
    ]);
  });
});

describe('wildcard-without-like', () => {
  test('changes the operator, a negated one and one of a set too', () => {
    const marked = conditions('{"StringEquals":{"acs:UserAgent":["x",«"curl/*"»]}}');
    const params = { value: 'curl/*', operator: 'StringEquals', like: 'StringLike' };
    expectFound('wildcard-without-like', marked, [params]);
    expect(fixesOf('wildcard-without-like', marked)).toEqual([
      conditions('{"StringLike":{"acs:UserAgent":["x","curl/*"]}}'),
    ]);
    const negated = conditions('{"ForAllValues:StringNotEquals":{"acs:UserAgent":"a*"}}');
    expect(fixesOf('wildcard-without-like', negated)).toEqual([
      conditions('{"ForAllValues:StringNotLike":{"acs:UserAgent":"a*"}}'),
    ]);
  });

  test('offers nothing if the operator is present already, or if more would change', () => {
    for (const condition of [
      '{"StringEquals":{"acs:UserAgent":"a*"},"StringLike":{"acs:PrincipalARN":"b"}}',
      '{"StringEquals":{"acs:UserAgent":"a*","acs:PrincipalARN":"b?"}}',
      '{"StringEqualsIgnoreCase":{"acs:UserAgent":"a*"}}',
    ]) {
      expect(fixesOf('wildcard-without-like', conditions(condition))).toEqual([null]);
    }
  });

  test('leaves Like, and a question mark', () => {
    expectNone('wildcard-without-like', [
      conditions('{"StringLike":{"acs:UserAgent":"a*"},"StringEquals":{"acs:UserAgent":"a?b"}}'),
    ]);
  });
});

describe('ip-host-bits', () => {
  test.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['203.0.113.130/25', '203.0.113.128/25'],
    ['10.1.2.3/0', '0.0.0.0/0'],
    ['2001:db8:1:2::5/33', '2001:db8::/33'],
    ['2001:db8:1:2:3:4:5:6/127', null],
    ['2001:db8:1:2:3:4:5:7/127', '2001:db8:1:2:3:4:5:6/127'],
    ['::1/0', '::/0'],
    ['10.0.0.0/8', null],
    ['203.0.113.7', null],
    ['203.0.113.7/32', null],
  ])('reads %s as %s', (value, network) => {
    const text = (address: string) => conditions(`{"NotIpAddress":{"acs:SourceIp":${address}}}`);
    if (network === null) {
      expectNone('ip-host-bits', [text(`"${value}"`)]);
      return;
    }
    const marked = text(`«"${value}"»`);
    expectFound('ip-host-bits', marked, [{ value, network }]);
    expect(fixesOf('ip-host-bits', marked)).toEqual([text(`"${network}"`)]);
  });
});

describe('ip-private', () => {
  test('tells private ranges among public ones', () => {
    const values = '["203.0.113.0/24",«"10.1.0.0/16"»,«"172.31.0.1"»,«"fd00::/8"»]';
    expectFound('ip-private', conditions(`{"IpAddress":{"acs:SourceIp":${values}}}`), [
      { value: '10.1.0.0/16' },
      { value: '172.31.0.1' },
      { value: 'fd00::/8' },
    ]);
  });

  test('leaves addresses in a VPC, and ranges that hold public addresses too', () => {
    expectNone('ip-private', [
      conditions('{"IpAddress":{"acs:VpcSourceIp":"10.0.0.0/8","acs:SourceIp":["8.0.0.0/6","172.0.0.0/8"]}}'),
    ]);
  });
});

describe('ip-any', () => {
  test('reports an Allow from anywhere, and a Deny of calls from elsewhere than anywhere', () => {
    expectFound(
      'ip-any',
      conditions('{"IpAddress":{"acs:SourceIp":["203.0.113.1",«"0.0.0.0/0"»,«"::/0"»]}}'),
      [
        expect.objectContaining({ value: '0.0.0.0/0', effect: 'Allow', coversBoth: true }),
        expect.objectContaining({ value: '::/0', effect: 'Allow', coversBoth: true }),
      ],
    );
    expectFound('ip-any', conditions('{"NotIpAddress":{"acs:SourceIp":«"0.0.0.0/0"»}}', 'Deny'), [
      expect.objectContaining({ value: '0.0.0.0/0', effect: 'Deny', coversBoth: false }),
    ]);
  });

  test.each([
    ['IpAddress', 'Allow', '0.0.0.0/0', /accepts all of them and rejects every IPv6 address/],
    ['IpAddress', 'Allow', '::/0', /accepts all of them and rejects every IPv4 address/],
    ['NotIpAddress', 'Deny', '0.0.0.0/0', /applies to none of them, and applies to every IPv6 address/],
  ])('names the address families: %s in an %s of %s', (operator, effect, range, message) => {
    const text = conditions(`{"${operator}":{"acs:SourceIp":"${range}"}}`, effect);
    expect(messagesOf(text, 'ip-any')).toEqual([expect.stringMatching(message)]);
  });

  test('says nothing of a family that has ranges of its own', () => {
    const text = conditions('{"IpAddress":{"acs:SourceIp":["0.0.0.0/0","2001:db8::/32"]}}');
    expect(messagesOf(text, 'ip-any').join()).not.toMatch(/rejects every IPv6/);
  });

  test('leaves a Deny for all, and narrower ranges', () => {
    expectNone('ip-any', [
      conditions('{"IpAddress":{"acs:SourceIp":"0.0.0.0/0"}}', 'Deny'),
      conditions('{"IpAddress":{"acs:SourceIp":"0.0.0.0/1"}}'),
    ]);
  });
});

describe('date-passed', () => {
  test('reports a time before that of the context, as an instant', () => {
    const time = '2026-11-23T10:00:00Z';
    const passed = '2026-11-23T17:59:59+08:00';
    expectFound('date-passed', conditions(`{"DateLessThan":{"acs:CurrentTime":«"${passed}"»}}`, 'Deny'), [
      { value: passed, effect: 'Deny', time },
    ]);
    expectFound('date-passed', conditions('{"DateEquals":{"acs:CurrentTime":«"2020-01-01T00:00Z"»}}'), [
      { value: '2020-01-01T00:00Z', effect: 'Allow', time },
    ]);
  });

  test('follows the time of the context, not the clock', () => {
    const until = (time: string) => conditions(`{"DateLessThan":{"acs:CurrentTime":«"${time}"»}}`);
    const past = { context: { 'acs:CurrentTime': '2020-01-01T00:00:00Z' } };
    const future = { context: { 'acs:CurrentTime': '2030-01-01T00:00:00Z' } };
    const marked = until('2026-11-01T00:00:00Z');
    expectNone('date-passed', [marked.replaceAll(/[«»]/g, '')], past);
    expectFound('date-passed', marked, [expect.objectContaining({ time: '2030-01-01T00:00:00Z' })], future);
    const later = until('2027-01-01T00:00:00Z');
    expectFound('date-passed', later, [expect.objectContaining({ time: '2030-01-01T00:00:00Z' })], future);
  });

  test('uses the clock where the context has no time', () => {
    const marked = conditions('{"DateLessThan":{"acs:CurrentTime":«"2026-11-01T00:00:00Z"»}}');
    expectFound('date-passed', marked, [expect.objectContaining({ time: null })], { context: {} });
  });

  test('leaves a limit that is met at this very time, and a context whose time is none', () => {
    expectNone('date-passed', [
      conditions('{"DateLessThanEquals":{"acs:CurrentTime":"2026-11-23T10:00:00Z"}}'),
    ]);
    expectNone('date-passed', [conditions('{"DateLessThan":{"acs:CurrentTime":"2020-01-01T00:00:00Z"}}')], {
      context: { 'acs:CurrentTime': 'yesterday' },
    });
    expectNone(
      'date-passed',
      [conditions('{"ForAllValues:DateLessThan":{"acs:CurrentTime":"2020-01-01T00:00:00Z"}}')],
      { context: {} },
    );
  });

  test('leaves a time to come, one of several, and a beginning', () => {
    expectNone('date-passed', [
      conditions('{"DateLessThan":{"acs:CurrentTime":"2026-11-23T18:00:01+08:00"}}'),
      conditions('{"DateLessThan":{"acs:CurrentTime":["2020-01-01T00:00:00Z","2027-01-01T00:00:00Z"]}}'),
      conditions('{"DateGreaterThan":{"acs:CurrentTime":"2020-01-01T00:00:00Z"}}'),
    ]);
  });
});

describe('condition-contradiction', () => {
  test.each([
    ['{"StringEquals":{"acs:UserAgent":"a"},"StringLike":{«"acs:UserAgent"»:["b*","c"]}}', 'StringLike'],
    [
      '{"IpAddress":{"acs:SourceIp":"8.8.8.8"},"NotIpAddress":{«"acs:SourceIp"»:"8.8.0.0/16"}}',
      'NotIpAddress',
    ],
    [
      '{"IpAddress":{"acs:SourceIp":"8.8.8.8"},"IpAddressIncludeBorder":{«"acs:SourceIp"»:"9.0.0.0/8"}}',
      'IpAddressIncludeBorder',
    ],
    [
      '{"DateGreaterThan":{"acs:CurrentTime":"2027-01-01T00:00:00Z"},"DateLessThanEquals":{«"acs:CurrentTime"»:"2027-01-01T00:00:00Z"}}',
      'DateLessThanEquals',
    ],
    [
      '{"NumericLessThan":{"acs:RequestTag/n":"3"},"NumericGreaterThan":{«"acs:RequestTag/n"»:"4"}}',
      'NumericGreaterThan',
    ],
    [
      '{"StringEquals":{"acs:UserAgent":"a"},"ForAllValues:StringEquals":{«"acs:UserAgent"»:"b"}}',
      'StringEquals',
    ],
    [
      '{"StringLike":{"acs:UserAgent":"a*"},"StringNotLike":{«"acs:UserAgent"»:["a","a?*"]}}',
      'StringNotLike',
    ],
  ])('tells %s', (condition, operator) => {
    const key = /«"(.+)"»/.exec(condition)?.[1] ?? '';
    const against = /^\{"(\w+)"/.exec(condition)?.[1] ?? '';
    expectFound('condition-contradiction', conditions(condition), [{ key, operator, against }]);
  });

  test.each([
    '{"StringEquals":{"acs:UserAgent":["a","bc"]},"StringLike":{"acs:UserAgent":"b*"}}',
    '{"StringLike":{"acs:UserAgent":"a*"},"StringNotLike":{"acs:UserAgent":"ab*"}}',
    '{"IpAddress":{"acs:SourceIp":"8.8.0.0/16"},"NotIpAddress":{"acs:SourceIp":"8.8.8.8"}}',
    '{"IpAddress":{"acs:SourceIp":"8.0.0.0/8"},"IpAddressIncludeBorder":{"acs:SourceIp":"8.8.8.8"}}',
    '{"DateGreaterThanEquals":{"acs:CurrentTime":"2027-01-01T00:00:00Z"},"DateLessThanEquals":{"acs:CurrentTime":"2027-01-01T08:00:00+08:00"}}',
    '{"IpAddress":{"acs:SourceIp":"8.8.8.8","acs:VpcSourceIp":"9.9.9.9"}}',
    '{"StringEquals":{"acs:UserAgent":"a"},"ForAllValues:StringNotEquals":{"acs:UserAgent":"b"}}',
  ])('leaves %s', (condition) => {
    expectNone('condition-contradiction', [conditions(condition)]);
  });
});

describe('condition-always-true', () => {
  test('tells a star on a key that is always there', () => {
    expectFound('condition-always-true', conditions('{"StringLike":{"acs:PrincipalARN":["a",«"*"»]}}'), [
      { key: 'acs:PrincipalARN', value: '*', isMissing: true },
    ]);
    expectFound('condition-always-true', conditions('{"ForAllValues:StringLike":{"acs:UserAgent":«"**"»}}'), [
      { key: 'acs:UserAgent', value: '**', isMissing: false },
    ]);
  });

  test('leaves a test for a key that may be absent, and other patterns', () => {
    expectNone('condition-always-true', [
      conditions('{"StringLike":{"acs:UserAgent":"*","acs:PrincipalARN":"?*"}}'),
      conditions('{"StringNotLike":{"acs:PrincipalARN":"*"}}'),
    ]);
  });
});

describe('negated-values', () => {
  test('tells a value within another', () => {
    expectFound(
      'negated-values',
      conditions('{"NotIpAddress":{"acs:SourceIp":[«"8.8.8.8"»,"8.8.0.0/16"]}}', 'Deny'),
      [{ value: '8.8.8.8', covering: '8.8.0.0/16', operator: 'NotIpAddress' }],
    );
    expectFound('negated-values', conditions('{"StringNotLike":{"acs:UserAgent":["a*",«"ab*"»,«"a*"»]}}'), [
      { value: 'ab*', covering: 'a*', operator: 'StringNotLike' },
      { value: 'a*', covering: 'a*', operator: 'StringNotLike' },
    ]);
  });

  test('leaves values that stand side by side, and positive operators', () => {
    expectNone('negated-values', [
      conditions('{"NotIpAddress":{"acs:SourceIp":["8.8.8.8","9.9.9.0/24"]}}', 'Deny'),
      conditions(
        '{"StringNotEquals":{"acs:UserAgent":["a","b"]},"StringNotLike":{"acs:UserAgent":["a?","a*b"]}}',
      ),
      conditions('{"IpAddress":{"acs:SourceIp":["8.8.8.8","8.8.0.0/16"]}}'),
    ]);
  });
});

describe('deny-on-optional-key', () => {
  test('tells a Deny that calls without the key escape', () => {
    expectFound('deny-on-optional-key', conditions('{"Bool":{«"acs:MFAPresent"»:"False"}}', 'Deny'), [
      { key: 'acs:MFAPresent' },
    ]);
  });

  test('leaves an Allow, a key that is always there, and what is met by an absent key', () => {
    expectNone('deny-on-optional-key', [
      conditions('{"Bool":{"acs:MFAPresent":"true"}}'),
      conditions('{"Bool":{"acs:SecureTransport":"false"}}', 'Deny'),
      conditions('{"ForAllValues:Bool":{"acs:MFAPresent":"false"}}', 'Deny'),
      conditions('{"StringEquals":{"acs:ResourceTag/env":"prod","acs:SourceVpc":"vpc-1"}}', 'Deny'),
    ]);
  });
});

test('empty-condition tells a condition that compares nothing', () => {
  expectFound('empty-condition', conditions('«{}»'), [{}]);
  expectFound('empty-condition', conditions('«{"StringEquals":{}}»'), [{}]);
  expectNone('empty-condition', [conditions('{"Bool":{"acs:SecureTransport":"true"}}')]);
});

describe('misspelt-key-denies-everybody', () => {
  test('reports a Deny whose negated operator compares a key that no request has', () => {
    const marked = conditions('{"NotIpAddress":{«"acs:sourceip"»:"203.0.113.0/24"}}', 'Deny');
    expectFound('misspelt-key-denies-everybody', marked, [
      { key: 'acs:sourceip', operator: 'NotIpAddress', suggestion: 'acs:SourceIp', isAlone: true },
    ]);
    expect(fixesOf('misspelt-key-denies-everybody', marked)).toEqual([
      conditions('{"NotIpAddress":{"acs:SourceIp":"203.0.113.0/24"}}', 'Deny'),
    ]);
    expect(messagesOf(marked.replaceAll(/[«»]/g, ''), 'unknown-condition-key').join()).toMatch(/assumed/);
  });

  test('leaves an Allow, a positive operator, and a key that the context has', () => {
    const text = conditions('{"NotIpAddress":{"acs:sourceip":"203.0.113.0/24"}}', 'Deny');
    expectNone('misspelt-key-denies-everybody', [
      conditions('{"NotIpAddress":{"acs:sourceip":"203.0.113.0/24"}}'),
      conditions('{"IpAddress":{"acs:sourceip":"203.0.113.0/24"}}', 'Deny'),
    ]);
    expectNone('misspelt-key-denies-everybody', [text], { context: { 'acs:sourceip': '203.0.113.1' } });
  });
});

describe('allow-on-absent-key', () => {
  test('reports a negated operator and ForAllValues on a key that may be absent', () => {
    expectFound('allow-on-absent-key', conditions('{"StringNotEquals":{«"acs:ResourceTag/team"»:"ops"}}'), [
      { key: 'acs:ResourceTag/team', operator: 'StringNotEquals' },
    ]);
    expectFound(
      'allow-on-absent-key',
      conditions('{"ForAllValues:StringEquals":{«"acs:RequestTag/x"»:["a"]}}'),
      [{ key: 'acs:RequestTag/x', operator: 'ForAllValues:StringEquals' }],
    );
  });

  test('leaves a Deny, a key that is always there, and one that is required besides', () => {
    expectNone('allow-on-absent-key', [
      conditions('{"StringNotEquals":{"acs:ResourceTag/team":"ops"}}', 'Deny'),
      conditions('{"NotIpAddress":{"acs:SourceIp":"203.0.113.0/24"}}'),
      conditions('{"StringNotEquals":{"acs:UserAgent":"x"},"StringLike":{"acs:UserAgent":"*"}}'),
    ]);
  });
});

test('condition-contradiction advises two statements, and is silent where several values meet both', () => {
  const text = conditions('{"StringEquals":{"acs:UserAgent":"a"},"StringLike":{"acs:UserAgent":"b*"}}');
  expect(messagesOf(text, 'condition-contradiction').join()).toMatch(/write two statements/);
  expectNone('condition-contradiction', [text], { context: { 'acs:UserAgent': ['a', 'b1'] } });
});
