import { expect, test } from 'vitest';
import { encodeFragment } from '../../../src/scenario/link/permalink.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import DriftNotice from '../../../src/ui/share/DriftNotice.svelte';
import { recordOf } from '../../support/scenario-decisions.ts';
import { until } from '../../support/until.ts';
import { mountComponent } from '../support/mount-component.ts';

const example = exampleScenario('1');

/** A link in which nothing is allowed on the account. */
function linkBy(version: string | null): string {
  const record = recordOf(example);
  if (record === null) throw new Error('no record');
  const nodes = record.nodes.map((node, index) => (index === 0 ? { ...node, allow: 0 } : node));
  return `#${encodeFragment(example, { ...record, version, nodes })}`;
}

test.each([
  ['en', '0.9.1', 'This link was made with version 0.9.1 of the playground: 1 decision is different now.'],
  ['en', null, 'The playground was updated since this link was made: 1 decision is different now.'],
  ['zh-CN', '0.9.1', '该链接由演练场 0.9.1 版生成：1 项判定结果与当时不同。'],
  ['zh-CN', null, '该链接生成后，演练场有更新：1 项判定结果与当时不同。'],
] as const)('In %s, a link by version %s says what wrote it', async (language, version, heading) => {
  const { element, session } = await mountComponent(DriftNotice, example, () => ({}), language);
  session.openFragment(linkBy(version));
  await until(() => expect(element.querySelector('[data-drift="1"] p')?.textContent.trim()).toBe(heading));
});
