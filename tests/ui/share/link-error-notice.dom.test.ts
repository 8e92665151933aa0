import { expect, test } from 'vitest';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import LinkErrorNotice from '../../../src/ui/share/LinkErrorNotice.svelte';
import { mountComponent } from '../support/mount-component.ts';

const DAMAGED = '#p=1.l.00000000.AAAA';

test.each(['en', 'zh-CN'] as const)(
  'In %s, a link that was not opened names what is shown instead',
  async (language) => {
    const { element, session, preferences, flush } = await mountComponent(
      LinkErrorNotice,
      exampleScenario('1'),
      () => ({}),
      language,
    );
    const { linkErrors, linkErrorShown } = preferences.messages;
    const alert = () => element.querySelector('[role="alert"]')?.textContent.replace(/\s+/g, ' ').trim();
    expect(alert()).toBe(undefined);
    session.openFragment(DAMAGED);
    session.draft.resume({ id: '', savedAt: 0, fragment: '' });
    await flush();
    expect(alert()).toContain(linkErrors.damaged);
    expect(alert()).toContain(linkErrorShown.draft);
    session.draft.markUnchanged();
    await flush();
    expect(alert()).toContain(linkErrorShown.before);
    session.playground.load(scenarioOf([]));
    await flush();
    expect(alert()).toBe(linkErrors.damaged);
  },
);
