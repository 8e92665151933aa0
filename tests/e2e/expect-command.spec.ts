// The built command on the files of tests/fixtures/expectations, as somebody has it who downloaded it: one file, in a folder of
// their own. No page is opened.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { builtSite } from '../support/static-server.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/expectations');

interface Finished {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly exitCode: number | null;
}

const test = base.extend<{
  readonly folder: string;
  readonly run: (...given: readonly string[]) => Finished;
}>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'expect-'));
    copyFileSync(join(builtSite, 'expect.js'), join(folder, 'expect.js'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  run: async ({ folder }, use) => {
    await use((...given) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'expect.js'), ...given], {
        cwd: FIXTURES,
        encoding: 'utf8',
      });
      return { lines: stdout.trimEnd().split('\n'), errors: stderr, exitCode: status };
    });
  },
});

test('It prints a line for each problem of each file, then the count, and exits with 1.', ({ run }) => {
  expect(run('good.json', 'failing.json', 'refused.json', 'no/such-file.json')).toEqual({
    lines: [
      'failing.json: "deny mse:Get* in instance/mse-cn-0pp1j8om80a/public" does not hold: "mse:GetNacosConfig" on "instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/gateway.yaml" is allowed, expected: denied. The same goes for 3 more decisions.',
      'failing.json: MSE has no action "mse:GetNacosConfigs". Did you mean "mse:GetNacosConfig"?',
      'refused.json: RAM would refuse the policy "misspelled", at line 5: The effect must be exactly "Allow" or "Deny", not "allow". Did you mean "Allow"?',
      'no/such-file.json: The file cannot be read.',
      '4 passed, 4 failed',
    ],
    errors: '',
    exitCode: 1,
  });
});

test('It exits with 0 where all holds, be it taken for a module or for a script.', ({ folder, run }) => {
  const held = { lines: ['3 passed, 0 failed'], errors: '', exitCode: 0 };
  expect(run('good.json')).toEqual(held);
  for (const type of ['commonjs', 'module']) {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
    expect(run('good.json')).toEqual(held);
  }
});

test('It finds policies from the folder of the file that names them, and reads a file once half-typed as no JSON.', ({
  folder,
  run,
}) => {
  mkdirSync(join(folder, 'policies'));
  const members = { policies: [{ file: '../lister.json' }], expectations: ['allow mse:ListClusters on *'] };
  writeFileSync(join(folder, 'policies', 'check.json'), JSON.stringify(members));
  expect(run(join(folder, 'policies', 'check.json')).lines[0]).toMatch(
    /: The policy in "..\/lister.json" cannot be read\.$/,
  );
  const statement = { Effect: 'Allow', Action: 'mse:ListClusters', Resource: '*' };
  writeFileSync(join(folder, 'lister.json'), JSON.stringify({ Version: '1', Statement: [statement] }));
  expect(run(join(folder, 'policies', 'check.json')).lines).toEqual(['1 passed, 0 failed']);
  writeFileSync(join(folder, 'half.json'), '{ "policies": [');
  expect(run(join(folder, 'half.json')).lines[0]).toMatch(/half\.json: The file is no JSON\.$/);
});

test('It speaks Chinese, and says how it is used.', ({ run }) => {
  expect(run('--lang', 'zh-CN', 'failing.json').lines[1]).toBe(
    'failing.json: MSE 没有 "mse:GetNacosConfigs" 这个操作。您是否想写 "mse:GetNacosConfig"？',
  );
  expect(run('--lang=zh-CN')).toMatchObject({
    lines: [expect.stringMatching(/^请指定要检查的文件/)],
    exitCode: 1,
  });
  for (const given of [[], ['--lang', 'xx', 'good.json'], ['--what']]) {
    expect(run(...given)).toMatchObject({
      lines: [expect.stringMatching(/^Name the files to check/)],
      exitCode: 1,
    });
  }
});
