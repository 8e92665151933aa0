import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  createPolicyCommand,
  createPolicyVersionCommand,
  quoteFor,
} from '../../../src/engine/interchange/to-cli.ts';

const HOSTILE = [
  '',
  'plain',
  ' two  spaces ',
  `it's "quoted" and 'quoted'`,
  '$HOME ${HOME} $(id) `id` !!',
  'line\nbreak\r\n\ttab\n',
  'back\\slash\\\\ \\" end\\',
  "''''",
  '中文策略“引号”‘单引号’',
  '*?[a-z]{a,b} ~ # ; & | < > ()',
  '-n',
  '😀\u0001',
  JSON.stringify({ Version: '1', Statement: [{ Resource: 'acs:mse:*:*:instance/$(x)\\"\'' }] }, null, 2),
];

describe('In bash', () => {
  /** What a program gets when bash runs the line: the words, each ended by U+0000. */
  function argumentsIn(line: string): readonly string[] {
    const script = `aliyun() { printf '%s\\0' "$@"; }\n${line}`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout.split('\0').slice(0, -1);
  }

  test.each(HOSTILE)('%j passes as a name and as a text', (text) => {
    expect(argumentsIn(createPolicyCommand({ name: text, text: `${text}x` }, 'bash'))).toEqual([
      ...['ram', 'CreatePolicy', '--PolicyName', text, '--PolicyDocument', `${text}x`],
    ]);
    expect(argumentsIn(createPolicyVersionCommand({ name: `${text}x`, text }, 'bash'))).toEqual([
      ...['ram', 'CreatePolicyVersion', '--PolicyName', `${text}x`, '--PolicyDocument', text],
      ...['--SetAsDefault', 'true'],
    ]);
  });
});

describe('In PowerShell', () => {
  /** A single-quoted literal read by PowerShell's rule: two quotes of any shape stand for the second. */
  function literalIn(quoted: string): string {
    const isQuote = (character: string | undefined) => /^['‘’‚‛]$/.test(character ?? '');
    const read: string[] = [];
    let at = 1;
    for (; !(isQuote(quoted[at]) && !isQuote(quoted[at + 1])); at += 1) {
      if (at >= quoted.length) throw new Error(`${quoted} is not closed`);
      if (isQuote(quoted[at])) at += 1;
      read.push(quoted[at]!);
    }
    expect(at, 'the literal ends with the text').toBe(quoted.length - 1);
    return read.join('');
  }

  /** What Windows PowerShell makes of an argument, and the C runtime of that. */
  function passedByWindowsPowerShell(argument: string): readonly string[] {
    const line = /\s/.test(argument) ? `"${argument}"` : argument;
    const found: string[] = [];
    let current = '';
    let isQuoted = false;
    let isBegun = false;
    for (let at = 0; at < line.length; at += 1) {
      const backslashes = /^\\*/.exec(line.slice(at))![0].length;
      if (backslashes > 0) {
        isBegun = true;
        const isBeforeQuote = line[at + backslashes] === '"';
        current += '\\'.repeat(isBeforeQuote ? Math.floor(backslashes / 2) : backslashes);
        at += backslashes - 1;
        if (isBeforeQuote && backslashes % 2 === 1) {
          current += '"';
          at += 1;
        }
      } else if (line[at] === '"') {
        isBegun = true;
        isQuoted = !isQuoted;
      } else if (!isQuoted && /[ \t]/.test(line[at]!)) {
        if (isBegun) found.push(current);
        current = '';
        isBegun = false;
      } else {
        isBegun = true;
        current += line[at]!;
      }
    }
    return isBegun ? [...found, current] : found;
  }

  test.each(HOSTILE)('%j comes back from a literal', (text) => {
    expect(literalIn(quoteFor('powershell', text))).toBe(text);
  });

  test.each(HOSTILE)('%j comes back through the command line that Windows PowerShell builds', (text) => {
    expect(passedByWindowsPowerShell(literalIn(quoteFor('windows-powershell', text)))).toEqual([text]);
  });

  test('only Windows PowerShell gets backslashes before quotes', () => {
    const policy = { name: "it's", text: '{"Version":"1"}' };
    expect(createPolicyCommand(policy, 'powershell')).toBe(
      `aliyun ram CreatePolicy --PolicyName 'it''s' --PolicyDocument '{"Version":"1"}'`,
    );
    expect(createPolicyCommand(policy, 'windows-powershell')).toBe(
      String.raw`aliyun ram CreatePolicy --PolicyName 'it''s' --PolicyDocument '{\"Version\":\"1\"}'`,
    );
  });
});
