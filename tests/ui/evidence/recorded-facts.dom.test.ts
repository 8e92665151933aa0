import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import RecordedFacts from '../../../src/ui/evidence/RecordedFacts.svelte';
import { mountComponent } from '../support/mount-component.ts';

test('By keyboard, a removed fact leaves the focus on its undo, and undo on the fact', async () => {
  const words = await loadMessages('evidence', 'en');
  const observed = [
    { action: 'CreateNacosConfig', resourceType: 'account', date: '2026-11-30' },
    { action: 'ListClusters', resourceType: 'account', date: '2026-11-30' },
  ] as const;
  const scenario = { ...exampleScenario('4-corrected'), observed };
  const { session, element, flush } = await mountComponent(RecordedFacts, scenario, () => ({ words }));
  const remove = element.querySelector<HTMLButtonElement>('li button');
  remove?.focus();
  remove?.click();
  // On the page, an effect does this.
  const { history } = session.playground;
  history.record(session.playground.snapshot, 1000);
  await flush();
  expect(session.playground.observed).toHaveLength(1);
  const undo = document.activeElement as HTMLButtonElement;
  expect(undo.textContent.trim()).toBe(words.undo);
  undo.click();
  await flush();
  expect(session.playground.observed).toHaveLength(2);
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    words.removeFact('mse:CreateNacosConfig', '2026-11-30'),
  );
});
