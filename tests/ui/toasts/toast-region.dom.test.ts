import { expect, test, vi } from 'vitest';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import ToastRegion from '../../../src/ui/toasts/ToastRegion.svelte';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

test.each(['en', 'zh-CN'] as const)(
  'In %s, an action is reported in a live region, held by the pointer, and leaves by itself',
  async (language) => {
    const { element, session, flush } = await mountComponent(
      ToastRegion,
      exampleScenario('1'),
      () => ({}),
      language,
    );
    const { toasts } = session.playground;
    const toast = () => element.querySelector<HTMLElement>('[data-toast]');
    expect(element.querySelector('[role="status"]')?.textContent.trim()).toBe('');
    toasts.show({ kind: 'policy-removed', name: 'one-instance' });
    await until(async () => {
      await flush();
      expect(toast()?.textContent).toContain('one-instance');
    });
    // Nothing to undo.
    expect(toast()?.querySelectorAll('button')).toHaveLength(1);

    vi.useFakeTimers();
    toasts.show({ kind: 'account-replaced' }, { isPossible: () => true, run: () => {} });
    await vi.advanceTimersByTimeAsync(1);
    expect(toast()?.dataset['toast']).toBe('account-replaced');
    expect(toast()?.querySelectorAll('button')).toHaveLength(2);
    toast()?.dispatchEvent(new Event('pointerenter'));
    await vi.advanceTimersByTimeAsync(9000);
    expect(toasts.message).not.toBe(null);
    toast()?.dispatchEvent(new Event('pointerleave'));
    await vi.advanceTimersByTimeAsync(5001);
    expect(toasts.message).toBe(null);
    vi.useRealTimers();
  },
);
