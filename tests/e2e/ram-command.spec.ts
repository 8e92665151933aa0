// The built commands as single files: `ram-policy.js`, and `expect.js`, its alias for `check`. Opens no
// page.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { VERSION } from '../../src/scenario/version.ts';
import { builtSite } from '../support/static-server.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/expectations');

interface Finished {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly exitCode: number | null;
}

type Run = (...given: readonly string[]) => Finished;

const test = base.extend<{ readonly folder: string; readonly ram: Run; readonly expectAlias: Run }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ram-'));
    for (const file of ['ram-policy.js', 'expect.js'])
      copyFileSync(join(builtSite, file), join(folder, file));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  ram: async ({ folder }, use) => {
    await use((...given) => runFile(join(folder, 'ram-policy.js'), given));
  },
  expectAlias: async ({ folder }, use) => {
    await use((...given) => runFile(join(folder, 'expect.js'), given));
  },
});

function runFile(file: string, given: readonly string[], input = ''): Finished {
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...given], {
    cwd: FIXTURES,
    encoding: 'utf8',
    input,
  });
  return { lines: stdout.trimEnd().split('\n'), errors: stderr, exitCode: status };
}

test('check prints a line for each failure of each file, then the count; so does its alias @main', ({
  ram,
  expectAlias,
}) => {
  const files = ['good.json', 'failing.json', 'refused.json'];
  const expected = {
    lines: [
      'failing.json: "deny mse:Get* in instance/mse-cn-0pp1j8om80a/public" does not hold: "mse:GetNacosConfig" on "instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/gateway.yaml" is allowed, expected: denied. 3 more decisions differ.',
      'failing.json: MSE has no action "mse:GetNacosConfigs". Did you mean "mse:GetNacosConfig"?',
      'refused.json: RAM would reject the policy "misspelled", at line 5: The effect must be exactly "Allow" or "Deny", not "allow". Did you mean "Allow"?',
      '4 passed, 3 failed',
    ],
    errors: '',
    exitCode: 1,
  };
  expect(ram('check', ...files)).toEqual(expected);
  expect(expectAlias(...files)).toEqual(expected);
});

test('An unreadable file counts as failed, with exit code 2', ({ ram }) => {
  expect(ram('check', 'good.json', 'no/such-file.json')).toEqual({
    lines: ['no/such-file.json: The file cannot be read.', '3 passed, 1 failed'],
    errors: '',
    exitCode: 2,
  });
});

test('The file runs as a module and as a script', ({ folder, ram }) => {
  const held = { lines: ['3 passed, 0 failed'], errors: '', exitCode: 0 };
  expect(ram('check', 'good.json')).toEqual(held);
  for (const type of ['commonjs', 'module']) {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
    expect(ram('check', 'good.json')).toEqual(held);
  }
});

test('check resolves policy files relative to the file that names them', ({ folder, ram }) => {
  mkdirSync(join(folder, 'policies'));
  const members = { policies: [{ file: '../lister.json' }], expectations: ['allow mse:ListClusters on *'] };
  writeFileSync(join(folder, 'policies', 'check.json'), JSON.stringify(members));
  expect(ram('check', join(folder, 'policies', 'check.json')).lines[0]).toMatch(
    /: The policy in "..\/lister.json" cannot be read\.$/,
  );
  const statement = { Effect: 'Allow', Action: 'mse:ListClusters', Resource: '*' };
  writeFileSync(join(folder, 'lister.json'), JSON.stringify({ Version: '1', Statement: [statement] }));
  expect(ram('check', join(folder, 'policies', 'check.json')).lines).toEqual(['1 passed, 0 failed']);
});

test('Each verb reads the standard input, and convert reads YAML @main', ({ folder }) => {
  const file = join(folder, 'ram-policy.js');
  const yaml = "Version: '1'\nStatement:\n  - {Effect: Allow, Action: mse:ListClusters, Resource: '*'}\n";
  const converted = JSON.parse(runFile(file, ['convert', '-'], yaml).lines[0] ?? '') as {
    policies: { text: string; complete: boolean }[];
  };
  expect(converted.policies).toMatchObject([{ complete: true, attached: true }]);
  const text = converted.policies[0]?.text ?? '';
  const request = ['--action', 'mse:ListClusters', '--resource', '*', '--json'];
  expect(runFile(file, ['decide', '-', ...request], text).lines).toEqual([
    '{"decision":"allow","determining":[[0,0]],"assumed":false}',
  ]);
  expect(runFile(file, ['format', '-'], text).lines.join('\n')).toBe(text);
  expect(runFile(file, ['lint', '-', '--fail-on', 'error'], text).exitCode).toBe(0);
});

test('It supports Chinese, and prints its usage and version', ({ ram }) => {
  expect(ram('check', '--lang', 'zh-CN', 'failing.json').lines[1]).toBe(
    'failing.json: MSE 没有 "mse:GetNacosConfigs" 这个操作。您要写的是不是 "mse:GetNacosConfig"？',
  );
  expect(ram('--help').lines[0]).toMatch(/^Checks RAM policies/);
  expect(ram('--help', '--lang=zh-CN').lines[0]).toMatch(/^检查 MSE/);
  expect(ram('--version')).toMatchObject({ lines: [VERSION], exitCode: 0 });
  expect(ram('lint', '--help')).toMatchObject({
    lines: expect.arrayContaining([expect.stringContaining('--fail-on')]),
    exitCode: 0,
  });
  for (const given of [
    [],
    ['what'],
    ['check'],
    ['check', '--lang', 'xx', 'good.json'],
    ['check', '--what'],
  ]) {
    expect(ram(...given).exitCode).toBe(2);
  }
});
