import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { withPreset } from '../../../src/scenario/grant-form.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { openGrant } from '../../../src/state/grant-draft.svelte.ts';
import GoodToKnow from '../../../src/ui/grant/GoodToKnow.svelte';
import { mountComponent } from '../support/mount-component.ts';

const PROD = {
  resource: 'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b',
  kind: 'namespace',
} as const;

test.each([
  ['en', 'Proven under hierarchical matching for all requests', 'Written for hierarchical matching.'],
  ['zh-CN', '已按层级匹配对全部请求', '按层级匹配编写。'],
] as const)(
  'With literal matching, a proof says that it is by hierarchical matching, in %s',
  async (language, proof, note) => {
    const words = await loadMessages('grant', language);
    const { session, element, flush } = await mountComponent(
      GoodToKnow,
      starterScenario(),
      ({ playground }) => {
        const draft = openGrant({ playground, now: () => 0 }, PROD);
        draft.setChanging(true);
        draft.change(withPreset(draft.form, 'edit-and-delete'));
        return { draft, words, hasPreview: true };
      },
      language,
    );
    const proven = () => element.querySelector('[data-fact="proven"]')?.textContent.trim();
    expect(proven()).toBe(words.facts.proven.allow.hierarchical);
    expect(element.textContent).not.toContain(note);
    session.playground.setMode('literal');
    await flush();
    expect(proven()).toContain(proof);
    expect(element.textContent).toContain(note);
  },
);
