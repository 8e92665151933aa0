import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import AssertionList from '../../../src/ui/assertions/AssertionList.svelte';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const LINES = [
  'deny mse:GetNacosConfig in *',
  'deny mse:List* in *',
  'deny mse:Query* in *',
  'deny everything else',
];

async function open(expectations: readonly string[] = LINES) {
  const words = await loadMessages('assertions', 'en');
  const mounted = await mountComponent(AssertionList, { ...exampleScenario('1'), expectations }, () => ({
    words,
  }));
  const { session, element, flush } = mounted;
  const field = (index: number): HTMLInputElement => {
    const found = element.querySelector<HTMLInputElement>(`[data-line="${String(index)}"]`);
    if (found === null) throw new Error(`There is no line ${String(index)}`);
    return found;
  };
  /** As a pointer does it: the focus moves between pressing and releasing, and the click goes to what was pressed. */
  const click = async (target: HTMLElement) => {
    target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    (document.activeElement as HTMLElement | null)?.blur();
    await flush();
    const isInPlace = element.contains(target);
    target.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    if (isInPlace) target.click();
    await flush();
    await flush();
  };
  return { ...mounted, words, field, click, lines: () => session.playground.assertions };
}

test('Removing a line while a blank line before it has the focus removes this line, and then the blank one', async () => {
  for (const before of [0, 1, 2]) {
    const { words, button, flush, field, click, lines, session } = await open();
    session.playground.setAssertions(LINES.toSpliced(before, 0, ''));
    await flush();
    field(before).focus();
    const removed = before + 2;
    await click(button(words.remove(removed + 1)));
    expect(lines()).toEqual(LINES.toSpliced(removed - 1, 1));
  }
});

test('A blank line stays in place until the pointer is up, so that a button below it is not moved', async () => {
  const { button, words, flush, field, lines, session } = await open();
  session.playground.setAssertions(['', ...LINES]);
  await flush();
  field(0).focus();
  const remove = button(words.remove(3));
  remove.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  field(0).blur();
  await flush();
  expect(lines()).toEqual(['', ...LINES]);
  expect(remove.getAttribute('aria-label')).toBe(words.remove(3));
  remove.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  await flush();
  expect(lines()).toEqual(LINES);
});

test('A blank line goes when the focus leaves its row, and not within it', async () => {
  const { flush, field, button, words, lines, session } = await open();
  session.playground.setAssertions(['', ...LINES]);
  await flush();
  field(0).focus();
  button(words.remove(1)).focus();
  await flush();
  expect(lines()).toEqual(['', ...LINES]);
  field(2).focus();
  await flush();
  expect(lines()).toEqual(LINES);
});

test('Lines that are alike are removed one at a time', async () => {
  const { words, button, click, lines } = await open(['deny * in *', 'deny * in *', 'deny everything else']);
  await click(button(words.remove(1)));
  expect(lines()).toEqual(['deny * in *', 'deny everything else']);
});

test('A line that holds says whether it holds for all names, with an example where it does not', async () => {
  const { element, session, flush } = await open([
    'deny mse:DeleteNacosConfig in instance/mse-cn-other',
    'allow mse:GetNacosConfig in instance/mse-cn-0pp1j8om80a',
    'deny everything else',
  ]);
  await session.playground.checks.load();
  session.playground.setPolicyText(
    0,
    '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"acs:mse:cn-hangzhou:*:instance/mse-cn-0pp1j8om80a"}]}',
  );
  await flush();
  const check = session.playground.checks.begin(() => 0);
  const checked = check?.();
  if (checked !== null && checked !== undefined) session.playground.checks.show(checked);
  // Synchronization does this on the page.
  session.playground.checks.proofs?.begin()?.();
  const proofs = () =>
    [...element.querySelectorAll<HTMLElement>('[data-expectation]')].map(({ dataset }) => dataset['proof']);
  await until(async () => {
    await flush();
    expect(proofs()).toEqual([undefined, 'no', 'yes']);
  });
  expect(element.textContent).toMatch(
    /Only for the listed names\. It fails for mse:GetNacosConfig on acs:mse:/,
  );
});

test('A line about clients says why it is not proven while client authorization is off', async () => {
  const line = 'allow mse:QueryNacosConfig in * via client';
  const { element, flush, session } = await open([line]);
  const { playground } = session;
  playground.setAccount({
    ...playground.account,
    instances: playground.account.instances.map((instance) => ({ ...instance, configAuthEnabled: false })),
  });
  const { checks } = playground;
  await checks.load();
  await flush();
  const checked = checks.begin(() => 0)?.();
  if (checked !== null && checked !== undefined) checks.show(checked);
  await flush();
  const stop = checks.proofs?.begin()?.();
  await until(async () => {
    await flush();
    expect(element.querySelector(`[data-expectation="${line}"]`)?.textContent).toContain(
      'For others, it is unknown: an instance does not authorize Nacos clients.',
    );
  });
  stop?.();
});
