import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkDocumentation } from '../../tools/docs/check-documentation.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GOOD = 'tests/fixtures/fences/good.md';
const BAD = 'tests/fixtures/fences/bad.md';

test('The assertions in our own documentation hold.', () => {
  const { lines, passed } = checkDocumentation([`${root}README.md`, `${root}docs`]);
  expect(lines).toEqual([]);
  expect(passed).toBeGreaterThan(20);
});

test('A page without problems counts its fences and their assertions.', () => {
  expect(checkDocumentation([root + GOOD])).toEqual({ lines: [], passed: 6, failed: 0 });
});

test('Each problem is reported with its line, in a sentence.', () => {
  const { lines, passed, failed } = checkDocumentation([root + BAD]);
  expect(lines.map((line) => line.replace(root + BAD, ''))).toEqual([
    ':3: Unknown setting "colour=red". Possible settings: "name", "view", "example-account", "context", "mode", each with "=" and a value.',
    ':3: "pretty" is not a value for "view". Possible values: "matrix", "policy", "both".',
    ':9: "deny mse:GetNacosConfig on instance/mse-cn-4xl3k9m2e01/dev/ORDER/order-service.yaml" does not hold: "mse:GetNacosConfig" on "instance/mse-cn-4xl3k9m2e01/dev/ORDER/order-service.yaml" is allowed, expected: denied.',
    ':10: "deny mse:GetNacosConfig in instance/mse-cn-4xl3k9m2e01/dev" does not hold: "mse:GetNacosConfig" on "instance/mse-cn-4xl3k9m2e01/dev/DEFAULT_GROUP/application.yaml" is allowed, expected: denied. 9 more decisions differ.',
    ':11: "permit mse:GetNacosConfig in instance/mse-cn-4xl3k9m2e01" is not an assertion. Begin the line with "allow", "deny", "explicit-deny", "implicit-deny" or "only", or write "deny everything else".',
    ':12: MSE has no action "mse:GetNacosConfigs". Did you mean "mse:GetNacosConfig"?',
    ':13: "deny mse:Delete* in instance/mse-cn-0pp1j8om80a" checks nothing: these actions apply to no matching resource in the account.',
    ':20: This is not valid JSON: a comma is missing before ""Action"".',
    ':27: "MFA" is not a valid "context". Write pairs such as "acs:SourceIp = 203.0.113.10; acs:MFAPresent = true".',
    ':31: The effect must be exactly "Allow" or "Deny", not "allow". Did you mean "Allow"?',
    ':31: "instance/x" is not a resource of Alibaba Cloud. An ARN begins with "acs:"; "*" alone means all resources.',
  ]);
  expect({ passed, failed }).toEqual({ passed: 1, failed: 8 });
});

test('The command ends with the count, and exits with 1 if anything failed or cannot be read.', () => {
  const run = (...paths: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tools/docs-check.ts', ...paths], {
      cwd: root,
      encoding: 'utf8',
    });
  const good = run(GOOD);
  expect([good.stdout, good.status]).toEqual(['6 passed, 0 failed\n', 0]);
  const both = run('tests/fixtures/fences', 'tests/fixtures/no-such-folder');
  expect(both.stdout).toMatch(/^tests\/fixtures\/fences\/bad\.md:3: Unknown setting/);
  expect(both.stdout).toMatch(/tests\/fixtures\/no-such-folder: ENOENT.*\n7 passed, 9 failed\n$/);
  expect(both.status).toBe(1);
}, 60_000);
