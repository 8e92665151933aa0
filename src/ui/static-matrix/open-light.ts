// A frame that shows the matrix alone: drawn at once and without a framework; the reason for a cell is fetched when
// somebody first asks for one.

import { GUIDE_TYPES } from '../../engine/evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../../engine/evaluation/decide/resource-types.ts';
import { chooseLanguage, preferredLanguage } from '../../i18n/languages.ts';
import { FRAME_SECTIONS } from '../../i18n/frame-sections.ts';
import { loadPageMessages } from '../../i18n/load-messages.ts';
import type { ExposureMessages } from '../../i18n/exposure/en.ts';
import type { FrameMessages } from '../../i18n/frame/en.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { exampleScenario } from '../../scenario/presets/examples.ts';
import { blankScenario, starterScenario } from '../../scenario/presets/start-scenarios.ts';
import { decodeScenario } from '../../scenario/decode-scenario.ts';
import { fragmentOf } from '../../scenario/link/link-address.ts';
import { encodeFragment, readFragment } from '../../scenario/link/permalink.ts';
import type { LinkError } from '../../scenario/link/fragment.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { explicitDecisions } from '../../state/explicit-decisions.ts';
import { runInSlices } from '../../state/work-slices.ts';
import { followHeight, heightOf, serveFrame } from '../../state/frame-services.ts';
import type { FrameServer } from '../../state/frame-server.ts';
import type { PageApi } from '../../state/page-api.ts';
import type { ViewOptions } from '../../state/view-options.ts';
import { element } from './element.ts';
import { startDecisions } from './light-decisions.ts';
import type { LightDecisions } from './light-decisions.ts';
import { FORM_WIDTHS } from './light-columns.ts';
import type { LightForm } from './light-columns.ts';
import { lightMatrix, MAX_ROWS } from './light-matrix.ts';
import type { LightCell } from './light-matrix.ts';
import { withMoreColumns } from './more-columns.ts';
import type { PendingNotice } from './pending-notice.ts';
import '../styles/frame.css';
import './light.css';

interface Opened {
  readonly scenario: Scenario;
  readonly error: LinkError | null;
}

export async function open(target: HTMLElement, options: ViewOptions, host: FrameServer): Promise<void> {
  const query = new URLSearchParams(location.search);
  let language: Language = preferredLanguage(query.get('lang'), null, navigator.languages);
  let [t, exposure, words] = await loadWords(language);
  let opened = openFragment(fragmentOf(location));
  let deciding = startDecisions(opened.scenario, await loadTypes(opened.scenario));
  let decisions = deciding.decide();
  let pause: (() => void) | null = null;
  let notice: PendingNotice | null = null;
  const content = element('div', { class: options.isAutoHeight ? 'frame light auto' : 'frame light' });
  target.replaceChildren(content);
  const root = document.documentElement;

  const isList = matchMedia(`(width < ${String(FORM_WIDTHS.list)}px)`);
  const isCompact = matchMedia(`(width < ${String(FORM_WIDTHS.tiers)}px)`);

  function draw(): void {
    const form: LightForm = isList.matches ? 'list' : isCompact.matches ? 'tiers' : 'actions';
    content.dataset['form'] = form;
    root.lang = language;
    document.title = t.product;
    const reasons = element('section', { class: 'reasons', 'aria-label': t.panes.explanation }, words.hint);
    const table = lightMatrix(t, decisions, opened.scenario.view.mode, form, (cell) => {
      void explain(reasons, cell);
    });
    content.replaceChildren(
      ...(notice === null ? [] : [notice.element]),
      ...(options.hasToolbar ? [toolbar(t, words, opened.scenario, summaryOf(exposure, decisions))] : []),
      ...(opened.error === null ? [] : [linkError(t, opened.error)]),
      withMoreColumns(element('main', { class: 'scroller' }, table), words.moreColumns),
      ...notices(t, words, decisions),
      reasons,
    );
  }

  async function explain(place: HTMLElement, cell: LightCell): Promise<void> {
    try {
      const { showReasons } = await import('./light-reasons.ts');
      await showReasons(place, opened.scenario, cell, language);
    } catch {
      // The network is gone, or the site: the matrix goes on without reasons.
      place.replaceChildren(t.partMissing);
    }
  }

  function show(next: Opened): void {
    pause?.();
    pause = null;
    opened = next;
    if (isByGuide(next.scenario)) decideBy(GUIDE_TYPES);
    else {
      void loadTypes(next.scenario).then((types) => {
        if (opened === next) decideBy(types);
      });
    }
  }

  function decideBy(types: ResourceTypes): void {
    notice = null;
    deciding = startDecisions(opened.scenario, types);
    decisions = deciding.decide();
    draw();
    sendState();
    void goOn();
  }

  /** Computes decisions that take long, and shows how far that is. The table says of each cell that it is not known yet. */
  async function goOn(): Promise<void> {
    const { work, decide } = deciding;
    if (work.isDone) return;
    const { PendingNotice } = await import('./pending-notice.ts');
    const made = await PendingNotice.load(language, toggle);
    if (work !== deciding.work) return;
    notice = made;
    content.prepend(made.element);
    function run(): void {
      pause = runInSlices(
        work,
        () => performance.now(),
        (percent) => {
          made.showProgress(percent);
          if (!work.isDone) return;
          notice = null;
          decisions = decide();
          draw();
          sendState();
        },
      );
    }
    function toggle(): void {
      const isRunning = pause !== null;
      pause?.();
      pause = null;
      if (!isRunning) run();
      made.showPaused(isRunning);
    }
    run();
  }

  function sendState(): void {
    if (!host.isOpen) return;
    host.send({ event: 'state', scenario: opened.scenario });
    if (deciding.work.isDone)
      host.send({ event: 'decisions', decisions: explicitDecisions(decisions, opened.scenario.view.mode) });
  }

  const api: PageApi = {
    scenario: () => opened.scenario,
    load: (value) => {
      const scenario = decodeScenario(value);
      if (scenario !== null) show({ scenario, error: null });
      return scenario !== null;
    },
    setPolicyText: (index, text) => {
      const policies = opened.scenario.policies.map((policy, place) =>
        place === index && policy.kind === 'custom' ? { ...policy, text } : policy,
      );
      show({ scenario: { ...opened.scenario, policies }, error: null });
    },
  };
  window.playground = api;

  const setTheme = (theme: string) => {
    root.dataset['theme'] = theme === 'light' || theme === 'dark' ? theme : 'system';
  };
  const setLanguage = (wanted: string) => {
    const chosen = chooseLanguage([wanted]);
    if (chosen === language) return;
    language = chosen;
    void loadWords(chosen).then((loaded) => {
      // Another may have been asked for meanwhile.
      if (language !== chosen) return;
      [t, exposure, words] = loaded;
      draw();
    });
  };
  setTheme(query.get('theme') ?? 'system');
  draw();
  for (const width of [isList, isCompact]) width.addEventListener('change', draw);
  void goOn();
  serveFrame(host, {
    api,
    setTheme,
    setLanguage,
    sendAll: () => {
      host.send({ event: 'size', height: heightOf(content) });
      sendState();
    },
  });
  followHeight(content, (height) => {
    host.send({ event: 'size', height });
  });
  window.addEventListener('hashchange', ({ newURL }) => {
    show(openFragment(new URL(newURL).hash));
  });
}

/** What the fragment holds. A frame has no draft to fall back on: without a fragment it shows the start page's scenario. */
function openFragment(hash: string): Opened {
  const fragment = readFragment(hash);
  switch (fragment.kind) {
    case 'none':
      return { scenario: starterScenario(), error: null };
    case 'new':
      return { scenario: blankScenario(), error: null };
    case 'example':
      return { scenario: exampleScenario(fragment.id), error: null };
    case 'scenario':
      return { scenario: fragment.scenario, error: null };
    case 'exercise':
    case 'models':
    case 'glossary':
      // Frames show decisions only, no exercises or reference pages.
      return { scenario: blankScenario(), error: 'unknown' };
    case 'error':
      return { scenario: blankScenario(), error: fragment.error };
  }
}

function isByGuide({ view, observed }: Scenario): boolean {
  return view.reading === 'guide' && observed.length === 0;
}

/** What actions are authorized on. What differs from the guide is not part of the frame's first files. */
async function loadTypes(scenario: Scenario): Promise<ResourceTypes> {
  if (isByGuide(scenario)) return GUIDE_TYPES;
  const { resourceTypesOf } = await import('../../engine/evaluation/decide/reference-types.ts');
  return resourceTypesOf(scenario.view.reading, scenario.observed);
}

function loadWords(language: Language): Promise<readonly [Messages, ExposureMessages, FrameMessages]> {
  return Promise.all([
    loadPageMessages(language),
    FRAME_SECTIONS.exposure[language](),
    FRAME_SECTIONS.frame[language](),
  ]);
}

/** What the policies open, in one sentence; empty without decisions. */
function summaryOf({ sentence }: ExposureMessages, { summary }: LightDecisions): string {
  return summary === null ? '' : sentence(summary.exposure, summary.isAdministrator);
}

function toolbar(t: Messages, words: FrameMessages, scenario: Scenario, summary: string): HTMLElement {
  const attached = scenario.policies.filter((policy) => policy.attached).map(({ name: policy }) => policy);
  const name = scenario.title === '' ? t.names(attached) : scenario.title;
  const link = element('a', { target: '_blank', rel: 'noopener' }, words.open);
  // The text of a large policy is packed only when somebody reaches for the link.
  const aim = () => {
    link.href = `${location.pathname}#${encodeFragment(scenario)}`;
  };
  link.href = `${location.pathname}${location.hash}`;
  for (const event of ['pointerenter', 'focus', 'touchstart'])
    link.addEventListener(event, aim, { once: true });
  return element(
    'header',
    {},
    element(
      'div',
      {},
      element('h1', {}, element('bdi', { translate: 'no' }, name)),
      element('p', { 'data-summary': '' }, summary),
    ),
    link,
  );
}

function linkError(t: Messages, error: LinkError): HTMLElement {
  return element(
    'p',
    { class: 'notice error', role: 'alert', 'data-link-error': error },
    t.linkErrors[error],
  );
}

function notices(
  t: Messages,
  words: FrameMessages,
  { tree, rejected, asked }: LightDecisions,
): readonly HTMLElement[] {
  const notes: string[] = [];
  if (rejected.length > 0) {
    const names = t.names(rejected);
    notes.push(rejected.length === asked ? t.matrix.allRejected(names) : t.matrix.rejectedNotice(names));
  }
  if (asked === 0) notes.push(t.matrix.nothingAttached);
  if (tree.nodes.length > MAX_ROWS) notes.push(words.more(tree.nodes.length - MAX_ROWS));
  return notes.map((text) => element('p', { class: 'notice', role: 'status', translate: 'no' }, text));
}
