import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAssertion, parseAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { atLeast, seeded, texts } from '../support/arbitraries.ts';

const words = fc.constantFrom(
  ...['allow', 'deny', 'explicit-deny', 'implicit-deny', 'only', 'everything', 'else', 'on', 'in', 'when'],
  ...['mse:GetNacosConfig', 'mse:Get*', '*', 'instance/x', 'instance/x/a:b', 'acs:SourceIp', '203.0.113.10'],
  ...[',', '=', ';', '|', '__proto__', '\t', '\u00a0', '\n', '\ufeff'],
);
const lines = fc.oneof(
  texts,
  fc
    .tuple(fc.array(words, { maxLength: 14 }), fc.constantFrom(' ', '', '  '))
    .map(([parts, separator]) => parts.join(separator)),
  fc
    .tuple(
      fc.constantFrom('allow', 'deny', 'only'),
      fc.array(fc.constantFrom('mse:Get*', 'mse:a', 'a:in', '*', 'on'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('on', 'in'),
      fc.constantFrom('*', 'instance/x', 'when', 'on'),
      fc.array(fc.tuple(fc.constantFrom('a', 'acs:b', '1', '__proto__', 'when'), fc.array(words)), {
        maxLength: 3,
      }),
    )
    .map(([decision, actions, depth, resource, pairs]) => {
      const context = pairs.map(([key, value]) => `${key}=${value.join(' ')}`).join(';');
      return `${decision} ${actions.join(',')} ${depth} ${resource}${context === '' ? '' : ` when ${context}`}`;
    }),
  fc
    .tuple(
      fc.constantFrom('deny mse:a on *', 'deny everything else', 'deny mse:a on * when a = b'),
      fc.array(fc.constantFrom('in any context', 'under every reading', 'via client'), { maxLength: 4 }),
    )
    .map((parts) => parts.flat().join(' ')),
);

test('The parser accepts any line, and formatting a parsed assertion and parsing it again returns the same.', () => {
  let read = 0;
  fc.assert(
    fc.property(lines, (line) => {
      const parsed = parseAssertion(line);
      if (parsed.kind === 'error') return;
      read += 1;
      const formatted = formatAssertion(parsed.assertion);
      expect(parseAssertion(formatted)).toEqual(parsed);
      expect(formatted).not.toContain('\n');
    }),
    seeded(4000),
  );
  expect(read).toBeGreaterThan(atLeast(300));
});
