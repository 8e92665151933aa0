import { expect, test } from 'vitest';
import type { Language } from '../../../src/i18n/languages.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import CompareSummary from '../../../src/ui/matrix/CompareSummary.svelte';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const policy = (...statements: readonly object[]) => JSON.stringify({ Version: '1', Statement: statements });
const allow = (action: string, resource: string) => ({ Effect: 'Allow', Action: action, Resource: resource });

async function compared(before: string, after: string, language: Language = 'en') {
  const words = await loadMessages('compare', language);
  const mounted = await mountComponent(
    CompareSummary,
    scenarioOf([{ kind: 'custom', name: 'policy', text: before, attached: true }]),
    ({ playground }) => {
      playground.compareWithCurrent();
      return { words };
    },
    language,
  );
  const { session, element, flush } = mounted;
  session.playground.setPolicyText(0, after);
  await flush();
  const verdict = () => element.querySelector<HTMLElement>('[data-verdict]:not(.stale)');
  await until(() => {
    expect(verdict()).not.toBeNull();
  });
  /** Opens the differences, and waits for them. */
  const differences = async (): Promise<readonly string[]> => {
    const proof = element.querySelector('.proof');
    proof?.dispatchEvent(new Event('beforetoggle'));
    await until(async () => {
      await flush();
      expect(proof?.querySelector('li')).not.toBeNull();
    });
    return [...(proof?.querySelectorAll('li') ?? [])].map(
      (item) => item.querySelector('p')?.textContent ?? '',
    );
  };
  return { ...mounted, verdict, differences };
}

const PROD = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a/prod';

test.each([
  ['same', allow('mse:Get*', '*'), { ...allow('MSE:get*', '*') }],
  ['more', allow('mse:GetNacosConfig', PROD), allow('mse:Get*', PROD)],
  ['less', allow('mse:Get*', PROD), allow('mse:GetNacosConfig', PROD)],
  ['changed', allow('mse:GetNacosConfig', PROD), allow('mse:DeleteNacosConfig', PROD)],
])('The verdict over all names is: %s', async (expected, before, after) => {
  const { verdict } = await compared(policy(before), policy(after));
  expect(verdict()?.dataset['verdict']).toBe(expected);
});

test('A name that no row lists can be the difference, and the example names it', async () => {
  const { verdict, flush, element } = await compared(
    policy(allow('mse:GetNacosConfig', `${PROD}/PAYMENT/rates.json`)),
    policy(
      allow('mse:GetNacosConfig', `${PROD}/PAYMENT/rates.json`),
      allow('mse:GetNacosConfig', `${PROD}/NEW/*`),
    ),
  );
  expect(verdict()?.dataset['verdict']).toBe('more');
  element.querySelector('.proof')?.dispatchEvent(new Event('beforetoggle'));
  await until(async () => {
    await flush();
    expect(element.querySelector('.proof')?.textContent).toContain(`on ${PROD}/NEW/*`);
  });
  expect(element.querySelector('.proof')?.textContent).toMatch(
    /For example mse:GetNacosConfig on acs:mse:.*\/NEW\//,
  );
});

test('A newer change replaces the question that is being answered', async () => {
  const { session, verdict, flush } = await compared(
    policy(allow('mse:Get*', PROD)),
    policy(allow('mse:*', PROD)),
  );
  session.playground.setPolicyText(0, policy(allow('mse:*', '*')));
  session.playground.setPolicyText(0, policy(allow('mse:Get*', PROD)));
  await flush();
  expect(verdict()).toBeNull();
  await until(() => {
    expect(verdict()?.dataset['verdict']).toBe('same');
  });
});

test.each([
  [
    'en',
    'Update configurations in namespaces in orders whose IDs start with prod, in any request context',
    'Read configurations in DEFAULT_GROUP in prod whose dataIds end with .yaml',
  ],
  [
    'zh-CN',
    '更新 orders 中 ID 以 prod 开头的命名空间中的配置（任何请求上下文）',
    '读取 prod 的 DEFAULT_GROUP 中 dataId 以 .yaml 结尾的配置',
  ],
] as const)('A difference of name patterns is said in words, in %s', async (language, update, read) => {
  const orders = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
  const yaml = `${orders}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/*.yaml`;
  const list = allow('mse:ListClusters', '*');
  const { differences, element } = await compared(
    policy(list),
    policy(list, allow('mse:UpdateNacosConfig', `${orders}/prod*`), {
      ...allow('mse:GetNacosConfig', yaml),
      Condition: { Bool: { 'acs:MFAPresent': 'true' } },
    }),
    language,
  );
  const words = await differences();
  // The other one has a condition.
  expect(words).toEqual([update, read]);
  // The patterns are below the words.
  expect(element.querySelector('.proof .detail')?.textContent).toContain('acs:mse:');
});
