import { expect, test } from 'vitest';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import MatrixPane from '../../../src/ui/matrix/MatrixPane.svelte';
import { allow, policy } from '../../support/policy-builders.ts';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const MISSPELLED = JSON.stringify(policy({ Statement: [allow({ Action: 'mse:*', Resource: '*' })] })).replace(
  '"Allow"',
  '"allow"',
);

test('Over a rejected policy, a card has its first error in words, and the fix', async () => {
  const mounted = await mountComponent(
    MatrixPane,
    scenarioOf([{ kind: 'custom', name: 'p', text: MISSPELLED, attached: true }]),
    () => ({}),
  );
  const { session, element, flush } = mounted;
  await session.errorHelp.load('en');
  const [buffer] = session.playground.buffers;
  if (buffer === undefined) throw new Error('no policy');
  session.errorHelp.run(buffer.parsed);
  const card = () => element.querySelector('.card');
  await until(() => {
    expect(card()).not.toBeNull();
  });
  await flush();
  expect(card()?.querySelector('h3')?.textContent).toBe('RAM would reject this policy');
  expect(card()?.textContent).toContain('Did you mean');
  expect(element.querySelector('.notices .rejected')?.classList).toContain('visually-hidden');
  expect(element.querySelector('.rejected [role="treegrid"]')).not.toBeNull();
  expect(element.querySelector('[role="gridcell"][data-decision="rejected"] svg')).toBeNull();
  const fix = card()?.querySelector<HTMLButtonElement>('.primary-button');
  expect(fix?.textContent).toContain('Allow');
  fix?.click();
  await flush();
  expect(card()).toBeNull();
  expect(buffer.compiled.isRejected).toBe(false);
});
