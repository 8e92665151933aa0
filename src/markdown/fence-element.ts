// Builds what replaces a fence in a page: the playground's element, which contains the policy and a table of its decisions for
// readers without scripts.

import { parsePolicy } from '../engine/policy/parse.ts';
import type { FenceMessages } from '../i18n/markdown/en.ts';
import { splitMarks } from '../i18n/marks.ts';
import { encodeFragment } from '../scenario/link/permalink.ts';
import { DEFAULT_VIEW, scenarioOf } from '../scenario/scenario.ts';
import { decidedResources } from './decided-resources.ts';
import type { DecidedResource } from './decided-resources.ts';
import { element } from './page-element.ts';
import type { PageElement, PageNode } from './page-element.ts';
import { readFence } from './read-fence.ts';
import type { FenceContent, FenceView } from './read-fence.ts';

/** Longer tables are cut off. */
const MAX_ROWS = 50;

export interface ElementOptions {
  /** Where the playground is served; absent if the page loads `embed.js` from there. */
  readonly site?: string;
  readonly view?: FenceView;
  /** Undefined: the element follows the page's language. */
  readonly language: string | undefined;
}

export function fenceElement(
  text: string,
  info: string,
  t: FenceMessages['table'],
  { site, view, language }: ElementOptions,
): PageElement {
  const content = readFence(text, info);
  const shown = content.view ?? view;
  const properties = {
    name: content.name,
    ...(shown === undefined ? {} : { view: shown }),
    ...(language === undefined ? {} : { lang: language }),
    ...(site === undefined ? {} : { site }),
    // Themes rewrite the text of code, so the element doesn't read it there.
    src: linkOf(content),
  };
  return element(
    'ram-policy-playground',
    properties,
    element('pre', {}, element('code', {}, content.policy)),
    ...decisions(content, t),
  );
}

function linkOf({ name, policy, account, context, mode, expectations }: FenceContent): string {
  const scenario = {
    ...scenarioOf([{ kind: 'custom', name, text: policy, attached: true }]),
    ...{ account, context },
    view: { ...DEFAULT_VIEW, mode },
    expectations: expectations.map((expectation) => expectation.text),
  };
  return `#${encodeFragment(scenario)}`;
}

function decisions(content: FenceContent, t: FenceMessages['table']): readonly PageElement[] {
  const parsed = parsePolicy(content.policy);
  if (parsed.kind !== 'accepted') return [element('p', {}, t.refused)];
  const resources = decidedResources(parsed, content);
  if (resources.length === 0) return [element('p', {}, t.nothing)];
  const heading = (text: string) => element('th', { scope: 'col' }, text);
  const left = resources.length - MAX_ROWS;
  return [
    element(
      'table',
      {},
      element('caption', {}, ...inMarks(t.caption(content.name))),
      element('thead', {}, element('tr', {}, heading(t.resource), heading(t.allowed), heading(t.denied))),
      element('tbody', {}, ...resources.slice(0, MAX_ROWS).map((resource) => row(resource, t))),
    ),
    element('p', {}, ...(left > 0 ? [t.more(left), ' '] : []), t.rest),
  ];
}

function row({ node, allowed, denied }: DecidedResource, t: FenceMessages['table']): PageElement {
  const name = node.kind === 'account' ? t.account : element('code', {}, node.relativeId);
  const cell = (names: readonly string[]) => element('td', {}, names.join(', '));
  return element('tr', {}, element('th', { scope: 'row' }, name), cell(allowed), cell(denied));
}

function inMarks(sentence: string): readonly PageNode[] {
  return splitMarks(sentence).map(({ kind, text }) =>
    kind === 'text' ? { type: 'text', value: text } : element(kind, {}, text),
  );
}
