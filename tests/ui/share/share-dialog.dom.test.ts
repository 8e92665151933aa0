import { expect, test, vi } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import ShareDialog from '../../../src/ui/share/ShareDialog.svelte';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

async function open() {
  const words = await loadMessages('share', 'en');
  const copied: string[] = [];
  const clipboard = {
    isRefused: false,
    writeText(text: string): Promise<void> {
      if (clipboard.isRefused) return Promise.reject(new DOMException('refused', 'NotAllowedError'));
      copied.push(text);
      return Promise.resolve();
    },
  };
  vi.stubGlobal('navigator', { clipboard });
  const mounted = await mountComponent(ShareDialog, exampleScenario('5'), () => ({
    words,
    onclose: () => {},
  }));
  const { element, flush, button } = mounted;
  const show = async (tab: string) => {
    button(tab).click();
    await flush();
  };
  const toggle = async (label: string) => {
    const input = [...element.querySelectorAll('label')].find((one) => one.textContent.includes(label));
    input?.querySelector('input')?.click();
    await flush();
  };
  const text = () => element.querySelector('textarea')?.value ?? '';
  const said = () => element.querySelector('.said')?.textContent.trim();
  const copy = async () => {
    button(words.copy).click();
    await flush();
  };
  return { ...mounted, words, copied, clipboard, show, toggle, text, said, copy };
}

test('Nothing is copied before somebody asks for it, whatever is opened or toggled', async () => {
  const { copied, words, toggle, flush, text, said, session } = await open();
  await toggle(words.redact);
  await until(() => {
    expect(text()).not.toBe('');
  });
  await toggle(words.parts.policies);
  await toggle(words.readonly);
  await toggle(words.redact);
  await flush();
  expect(copied).toEqual([]);
  expect(said()).toBe('');
  expect(session.playground.buffers.map(({ sharedText }) => sharedText)).toEqual([null]);
});

test('What is copied is what is shown, with its names replaced where that is chosen', async () => {
  const { copied, words, toggle, text, copy } = await open();
  const plain = text();
  await toggle(words.redact);
  await until(() => {
    expect(text()).not.toBe('');
  });
  await copy();
  expect(copied).toEqual([text()]);
  expect(copied).not.toContain(plain);
});

test('That a text was copied is said only while this text is shown', async () => {
  const { words, clipboard, toggle, said, copy } = await open();
  await copy();
  expect(said()).toBe(words.copied);
  await toggle(words.readonly);
  expect(said()).toBe('');
  clipboard.isRefused = true;
  await copy();
  expect(said()).toBe(words.copyFailed);
});

test('The code to embed and its preview are of the same frame, as high as is chosen', async () => {
  const { element, words, show, text, copy, copied, flush } = await open();
  await show(words.tabs.embed);
  const source = element.querySelector('iframe')?.getAttribute('src') ?? '';
  expect(source).toContain('?embed=matrix#p=1.');
  expect(text()).toContain(source);
  const height = element.querySelector<HTMLInputElement>('input[type="number"]');
  if (height === null) throw new Error('no height');
  height.value = '1';
  height.dispatchEvent(new Event('input', { bubbles: true }));
  await flush();
  expect(text()).toContain('height="160"');
  expect(copied).toEqual([]);
  await copy();
  expect(copied).toEqual([text()]);
});
