import { expect, test } from 'vitest';
import { withMentionedResources } from '../../../src/engine/grant/mentioned-resources.ts';
import { account, instance } from '../../support/account-builders.ts';
import { assertionsIn } from './written-grant.ts';

test.each<[line: string, ids: readonly string[], configs: readonly string[]]>([
  ['allow mse:GetNacosConfig on instance/J/NS/G/config/a', ['I', 'J'], ['config/a']],
  ['allow mse:QueryNacosConfig on instance/J/NS/G/config/a via client', ['I', 'J'], ['a']],
  ['allow mse:GetNacosConfig in instance/J/NS/G/a*', ['I', 'J'], []],
  ['deny everything else', ['I'], []],
])('The account for "%s" has the resources that it names', (line, ids, configs) => {
  const { instances } = withMentionedResources(
    account({ instances: [instance({ id: 'I', configAuthEnabled: false })] }),
    assertionsIn(line),
  );
  expect(instances.map(({ id }) => id)).toEqual(ids);
  expect(instances.every((each) => each.configAuthEnabled !== false)).toBe(true);
  expect(
    instances.flatMap(({ namespaces }) =>
      namespaces.flatMap(({ groups }) => groups.flatMap((group) => group.configs)),
    ),
  ).toEqual(configs);
});
