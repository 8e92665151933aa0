// The states of the page that a designer looks at: how each is opened, in any language and at any size.

import type { Page } from '@playwright/test';
import type { Messages } from '../../src/i18n/messages.ts';
import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { DEFAULT_VIEW, scenarioOf } from '../../src/scenario/scenario.ts';
import type { Scenario, ScenarioView } from '../../src/scenario/scenario.ts';

export interface PageState {
  readonly name: string;
  /** The layouts that have this state. */
  readonly layouts: readonly Layout[];
  readonly fragment?: string;
  readonly query?: string;
  /** What to do once the page is there. */
  readonly act?: (page: Page, t: Messages) => Promise<void>;
  /** What shows that the state is complete. */
  readonly shows: string;
}

/** Panes side by side, one pane at a time, or a frame. */
export type Layout = 'wide' | 'phone' | 'frame';

const BOTH: readonly Layout[] = ['wide', 'phone'];
const WIDE: readonly Layout[] = ['wide'];
const PHONE: readonly Layout[] = ['phone'];
const FRAME: readonly Layout[] = ['frame'];

const CELL = {
  resource: 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/gateway.yaml',
  kind: 'config',
  action: 'GetNacosConfig',
  scope: 'effective',
} as const;
const CELLS = '[role="gridcell"]';
const MENU = '[popover]:popover-open button';
const DIALOG = 'dialog[open] :is(h1, h2, h3)';
/** Half of the learner's answer depends on the cell. */
const QUESTION = '[data-prediction]';

const ADMIN = policyText({ Effect: 'Allow', Action: 'mse:*', Resource: '*' });
const REJECTED = ADMIN.replace('"Allow"', '"allow"');

export const PAGE_STATES: readonly PageState[] = [
  { name: 'start', layouts: WIDE, shows: CELLS },
  { name: 'summary', layouts: PHONE, shows: '[data-tier="deny"]' },
  { name: 'admin', layouts: BOTH, fragment: linkTo(custom(ADMIN)), shows: '[data-tier="delete"]' },
  { name: 'rejected', layouts: WIDE, fragment: linkTo(custom(REJECTED)), shows: '.card h3' },
  { name: 'rejected', layouts: PHONE, fragment: linkTo(custom(REJECTED)), shows: '.notices p' },
  { name: 'blank', layouts: WIDE, fragment: '#new', shows: CELLS },
  { name: 'blank', layouts: PHONE, fragment: '#new', shows: '[data-tier="deny"]' },
  { name: 'empty-account', layouts: WIDE, fragment: linkTo(withoutInstances()), shows: CELLS },
  {
    name: 'damaged-link',
    layouts: BOTH,
    fragment: '#example=99',
    shows: '[data-link-error]',
  },
  { name: 'cell', layouts: WIDE, fragment: linkTo(startWith({ cell: CELL })), shows: 'tr .effect, tbody tr' },
  {
    name: 'assertions',
    layouts: WIDE,
    fragment: linkTo(startWith({ detail: 'expectations' })),
    shows: '[role="tab"][aria-selected="true"]',
  },
  {
    name: 'console-path',
    layouts: WIDE,
    fragment: linkTo(startWith({ detail: 'journey' })),
    shows: '[role="tabpanel"] ol, section ol',
  },
  {
    name: 'group',
    layouts: WIDE,
    act: (page) => page.locator('.groups [role="columnheader"][data-column="1"]').click(),
    shows: '[data-action-access]',
  },
  {
    name: 'by-policy',
    layouts: WIDE,
    fragment: linkTo(startWith({ matrix: 'policy', cell: null })),
    shows: CELLS,
  },
  {
    name: 'comparison',
    layouts: BOTH,
    fragment: linkTo({
      ...custom(ADMIN),
      baseline: { policies: starterScenario().policies, context: starterScenario().context },
    }),
    shows: '[data-tier="delete"]',
  },
  {
    name: 'unlisted-names',
    layouts: WIDE,
    fragment: linkTo(startWith({ others: true })),
    shows: CELLS,
  },
  { name: 'share', layouts: BOTH, act: clickButton((t) => t.share.button), shows: DIALOG },
  { name: 'grant', layouts: WIDE, act: openGrant, shows: '[data-fact="no-delete"]' },
  { name: 'gallery', layouts: WIDE, act: clickButton((t) => t.learn), shows: '[data-card]' },
  { name: 'gallery', layouts: PHONE, act: pickFromMore((t) => t.learn), shows: '[data-card]' },
  {
    name: 'examples',
    layouts: WIDE,
    act: clickButton((t) => t.examples.button),
    shows: '[popover]:popover-open article, [popover]:popover-open li',
  },
  {
    name: 'examples',
    layouts: PHONE,
    act: pickFromMore((t) => t.examples.button),
    shows: '[popover]:popover-open article, [popover]:popover-open li',
  },
  { name: 'title-menu', layouts: WIDE, act: clickButton((t) => t.title.menu), shows: MENU },
  { name: 'compare-menu', layouts: WIDE, act: clickButton((t) => t.compare.button), shows: MENU },
  { name: 'more-menu', layouts: BOTH, act: clickButton((t) => t.moreMenu), shows: MENU },
  { name: 'view-menu', layouts: WIDE, act: clickButton((t) => t.display.button), shows: MENU },
  {
    name: 'context',
    layouts: WIDE,
    act: (page, t) => page.getByRole('button', { name: t.context.button }).click(),
    shows: '[popover]:popover-open select',
  },
  {
    name: 'palette',
    layouts: BOTH,
    act: (page) => page.keyboard.press('Control+k'),
    shows: 'dialog[open] [role="option"]',
  },
  {
    name: 'shortcuts',
    layouts: WIDE,
    act: (page) => page.keyboard.press('?'),
    shows: 'dialog[open] kbd',
  },
  { name: 'lesson', layouts: BOTH, fragment: '#lesson=first-statement', shows: QUESTION },
  { name: 'challenge', layouts: BOTH, fragment: '#challenge=first-look', shows: '[data-goal]' },
  { name: 'models', layouts: BOTH, fragment: '#models', shows: DIALOG },
  { name: 'access', layouts: PHONE, act: openPane('matrix'), shows: 'button[data-resource]' },
  {
    name: 'options',
    layouts: PHONE,
    act: async (page) => {
      await openPane('matrix')(page);
      await page.locator('button[data-resource]').first().waitFor();
      await page.locator('button[popovertarget]:visible').last().click();
    },
    shows: '[popover]:popover-open',
  },
  {
    name: 'sheet',
    layouts: PHONE,
    act: async (page) => {
      await openPane('matrix')(page);
      await page.locator(`button[data-resource="${CELL.resource}"]`).first().click();
    },
    shows: 'dialog[open] [data-action="mse:GetNacosConfig"]',
  },
  { name: 'policy', layouts: PHONE, act: openPane('policies'), shows: '[role="tab"]' },
  {
    name: 'explanation',
    layouts: PHONE,
    fragment: linkTo(startWith({ cell: CELL })),
    act: openPane('explanation'),
    shows: 'tbody tr',
  },
  ...(['matrix', 'both', 'policy', 'cell'] as const).map((view) => ({
    name: `frame-${view}`,
    layouts: FRAME,
    query: `embed=${view}`,
    fragment: linkTo(startWith({ cell: view === 'cell' ? CELL : null })),
    shows: view === 'policy' ? 'pre, .monaco-editor' : 'main',
  })),
];

/** Grants access to the second namespace. */
async function openGrant(page: Page): Promise<void> {
  await page.locator('nav > button:has(svg)').first().click();
  await page.locator('.builder input[data-kind="namespace"]').nth(1).click();
}

function policyText(statement: object): string {
  return JSON.stringify({ Version: '1', Statement: [statement] }, null, 2);
}

function custom(text: string): Scenario {
  return scenarioOf([{ kind: 'custom', name: 'ops', text, attached: true }]);
}

function startWith(view: Partial<ScenarioView>): Scenario {
  return { ...starterScenario(), view: { ...DEFAULT_VIEW, ...view } };
}

function withoutInstances(): Scenario {
  const scenario = starterScenario();
  return { ...scenario, account: { ...scenario.account, instances: [] } };
}

function linkTo(scenario: Scenario): string {
  return `#${encodeFragment(scenario)}`;
}

function clickButton(nameOf: (t: Messages) => string): (page: Page, t: Messages) => Promise<void> {
  return async (page, t) => {
    await page
      .getByRole('button', { name: nameOf(t), exact: true })
      .first()
      .click();
  };
}

/** A command of the menu with what does not fit the phone's bar. */
function pickFromMore(nameOf: (t: Messages) => string): (page: Page, t: Messages) => Promise<void> {
  return async (page, t) => {
    await clickButton((messages) => messages.moreMenu)(page, t);
    await page
      .locator(MENU)
      .filter({ hasText: nameOf(t) })
      .first()
      .click();
  };
}

/** A pane of the phone. */
function openPane(pane: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(`#tab-${pane}`).click();
  };
}

export async function openState(page: Page, state: PageState, query: string, t: Messages): Promise<void> {
  // A change of only the fragment would keep the open page.
  await page.goto('about:blank');
  await page.goto(
    `./?${[query, state.query ?? ''].filter((part) => part !== '').join('&')}${state.fragment ?? ''}`,
  );
  await page.getByRole('main').first().waitFor();
  await state.act?.(page, t);
  await page.locator(state.shows).first().waitFor();
}
