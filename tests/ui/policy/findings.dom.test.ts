import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import type { FindingLine } from '../../../src/ui/policy/finding-line.ts';
import { findingLines } from '../../../src/ui/policy/finding-line.ts';
import FindingItems from '../../../src/ui/policy/FindingItems.svelte';
import { findErrorFixes } from '../../../src/engine/lint/error-fixes/error-fixes.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import type { Span } from '../../../src/engine/policy/span.ts';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const REJECTED =
  '{"Version":"1","Statement":[\n{"Effect":"Permit","Action":"mse:Get*","Resource":"*"},\n{"Effect":"allow","Action":"mse:Get*","Resource":"*"}]}';

async function errorsOf(text: string, language: 'en' | 'zh-CN'): Promise<readonly FindingLine[]> {
  const { diagnostics } = parsePolicy(text);
  const words = await loadMessages('diagnostics', language);
  return findingLines({ text, diagnostics, words, fixes: findErrorFixes(text, diagnostics) }, null, {
    text,
    findings: [],
  });
}

async function list(language: 'en' | 'zh-CN' = 'en', isCurrent = true) {
  const lines = await errorsOf(REJECTED, language);
  const revealed: Span[] = [];
  const words = await loadMessages('findingList', language);
  const mounted = await mountComponent(
    FindingItems,
    scenarioOf([{ kind: 'custom', name: 'policy', text: REJECTED, attached: true }]),
    ({ playground }) => ({
      words,
      buffer: playground.view.openPolicy!,
      lines,
      isCurrent,
      notice: 'rejected',
      onreveal: (span: Span) => revealed.push(span),
    }),
    language,
  );
  const items = () => [...mounted.element.querySelectorAll<HTMLElement>('li')];
  return { ...mounted, items, revealed };
}

test('An error is a line with its title, its fix and its line number', async () => {
  const { element, items, session, button, flush } = await list();
  expect(element.querySelector('[role="status"]')?.textContent).toBe('rejected');
  expect(items().map(({ dataset }) => dataset['code'])).toEqual(['invalid-effect', 'invalid-effect']);
  expect(items().map((item) => item.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'Error: Unknown effect Permit Line 2 Fix… L2',
    'Error: Unknown effect allow Line 3 Fix L3',
  ]);
  button('Fix: Change to "Allow"').click();
  await flush();
  expect(session.playground.view.openPolicy?.text).toContain('"Effect":"Allow"');
});

test('A click goes to the text and unfolds what to do; a second one folds it', async () => {
  const { items, revealed, flush } = await list();
  const main = items()[0]!.querySelector('button')!;
  main.click();
  await until(async () => {
    await flush();
    expect(items()[0]!.textContent).toContain('must be exactly');
  });
  expect(main.getAttribute('aria-expanded')).toBe('true');
  expect(revealed).toEqual([{ start: REJECTED.indexOf('"Permit"'), end: REJECTED.indexOf('"Permit"') + 8 }]);
  expect([...items()[0]!.querySelectorAll('.text-button')].map((one) => one.textContent.trim())).toEqual([
    'Change to Allow',
    'Change to Deny',
  ]);
  main.click();
  await flush();
  expect(items()[0]!.textContent).not.toContain('must be exactly');
  expect(revealed).toHaveLength(1);
});

test('What is about an earlier text cannot be fixed', async () => {
  const { element } = await list('zh-CN', false);
  expect(element.textContent).toContain('无效的效果');
  expect([...element.querySelectorAll<HTMLButtonElement>('.fix')].map(({ disabled }) => disabled)).toEqual([
    true,
    true,
  ]);
});
