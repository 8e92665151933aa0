// `<ram-policy-playground>`: loads the playground in a frame when the reader scrolls near it. Until the frame is ready, the
// author's text stays visible. The element sets only text, attributes and constructed styles, so it works under strict content
// security policies and Trusted Types.

import { embedMessages } from '../i18n/embed/languages.ts';
import type { EmbedMessages } from '../i18n/embed/en.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readContent } from './element-content.ts';
import { elementStyles } from './element-styles.ts';
import { fixedHeight, layoutOf, originOf, sandboxFor, siteOf } from './frame-address.ts';
import { FrameClient } from './frame-client.ts';
import { followHostPage, hostLanguages, hostTheme } from './host-page.ts';
import { isScenario } from './read-frame-message.ts';

/** The distance from the visible area at which a frame begins to load. */
const ROOT_MARGIN = '300px';

/** The time after which a frame counts as failed. */
const LOAD_TIMEOUT_MS = 10_000;

/** For a frame with the height of its content, in CSS pixels. */
const HEIGHT = { first: 480, least: 80, most: 2000 };

const STYLES = elementStyles();

/** What a frame shows. A change needs a new frame. */
interface Target {
  readonly site: URL;
  readonly layout: string;
  readonly fragment: string;
  readonly scenario: unknown;
}

interface Opened extends Target {
  readonly frame: HTMLIFrameElement;
  readonly line: FrameClient;
  readonly patience: ReturnType<typeof setTimeout>;
}

export class PlaygroundElement extends HTMLElement {
  static readonly observedAttributes = [
    ...['view', 'theme', 'lang', 'readonly', 'toolbar', 'height'],
    ...['name', 'src', 'site'],
  ];

  /** The address of the script, which is in the site's folder; null if unknown. */
  static home: string | null = null;

  readonly #box = document.createElement('div');
  readonly #plain = document.createElement('slot');
  readonly #note = document.createElement('p');
  #opened: Opened | null = null;
  #hasFailed = false;
  #stop = () => {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [STYLES];
    this.#box.className = 'box';
    this.#note.setAttribute('part', 'note');
    this.#note.setAttribute('role', 'status');
    this.#box.append(this.#plain, this.#note);
    root.append(this.#box);
  }

  connectedCallback(): void {
    const follow = () => {
      this.#follow();
    };
    const nearness = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#open('lazy');
      },
      { rootMargin: ROOT_MARGIN },
    );
    nearness.observe(this);
    // While the page is still loading, the content may arrive in parts.
    const content = new MutationObserver(follow);
    content.observe(this, { childList: true, characterData: true, subtree: true });
    const stopFollowing = followHostPage(follow);
    this.#stop = () => {
      nearness.disconnect();
      content.disconnect();
      stopFollowing();
    };
    follow();
  }

  disconnectedCallback(): void {
    this.#stop();
    this.#close();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#follow();
  }

  /** Returns the frame's scenario as plain JSON. */
  async scenario(): Promise<Scenario> {
    const scenario = await this.#reach().ask((id) => ({ call: 'scenario', id }));
    if (!isScenario(scenario)) throw new TypeError('The playground answered with something else');
    return scenario;
  }

  /** Replaces everything. Returns false, with nothing changed, if the value is not a scenario. */
  async load(scenario: unknown): Promise<boolean> {
    return (await this.#reach().ask((id) => ({ call: 'load', id, scenario }))) === true;
  }

  /** Replaces the text of the policy at an index, from 0. Returns false if there is no such custom policy. */
  async setPolicyText(index: number, text: string): Promise<boolean> {
    return (await this.#reach().ask((id) => ({ call: 'setPolicyText', id, index, text }))) === true;
  }

  /** The connection to the frame. Creates the frame if necessary. */
  #reach(): FrameClient {
    this.#open('eager');
    if (this.#opened === null) throw new DOMException('There is no playground to ask', 'InvalidStateError');
    return this.#opened.line;
  }

  /** Applies changes of attributes, content and the host page. */
  #follow(): void {
    const before = this.#opened;
    const target = this.#target();
    if (before !== null && (target === null || !isSame(before, target))) {
      this.#close();
      if (target !== null) this.#open('lazy');
    }
    this.#label();
    this.#opened?.line.send({ call: 'settings', ...this.#settings() });
  }

  /** Null if the site is unknown. */
  #target(): Target | null {
    const site = siteOf(this, PlaygroundElement.home);
    return site === null ? null : { site, layout: layoutOf(this), ...readContent(this) };
  }

  #settings(): { readonly theme: string; readonly language: string } {
    const said = this.getAttribute('theme');
    return { theme: said === 'light' || said === 'dark' ? said : hostTheme(), language: this.#words().tag };
  }

  #words(): EmbedMessages {
    return embedMessages(hostLanguages(this));
  }

  #open(loading: 'lazy' | 'eager'): void {
    if (this.#opened !== null || !this.isConnected) return;
    const target = this.#target();
    if (target === null) {
      this.#fail();
      return;
    }
    const { site, layout, fragment, scenario } = target;
    const { theme, language } = this.#settings();
    const frame = document.createElement('iframe');
    const line = new FrameClient(
      {
        onready: () => {
          this.#reveal();
        },
        onsize: (height) => {
          if (fixedHeight(this) === null) setHeight(frame, height);
        },
        onstate: (detail) => {
          this.#dispatch('ram-state', detail);
        },
        ondecisions: (detail) => {
          this.#dispatch('ram-decisions', detail);
        },
      },
      scenario,
    );
    const patience = setTimeout(() => {
      line.abort();
      this.#fail();
    }, LOAD_TIMEOUT_MS);
    this.#opened = { ...target, frame, line, patience };
    frame.setAttribute('part', 'frame');
    frame.setAttribute('sandbox', sandboxFor(site));
    frame.referrerPolicy = 'no-referrer';
    frame.loading = loading;
    frame.addEventListener('load', () => {
      if (frame.contentWindow !== null) line.connect(frame.contentWindow, originOf(site));
    });
    frame.src = `${site.href}?${layout}&${new URLSearchParams({ theme, lang: language }).toString()}#${fragment}`;
    setHeight(frame, HEIGHT.first);
    this.#label();
    this.#box.append(frame);
  }

  #close(): void {
    if (this.#opened === null) return;
    const { frame, line, patience } = this.#opened;
    clearTimeout(patience);
    line.close();
    frame.remove();
    this.#opened = null;
    this.#hasFailed = false;
    this.#box.classList.remove('ready');
    this.#plain.hidden = false;
    this.#label();
  }

  #reveal(): void {
    if (this.#opened === null || this.#plain.hidden) return;
    clearTimeout(this.#opened.patience);
    this.#hasFailed = false;
    this.#box.classList.add('ready');
    // Hidden from screen readers too: the frame shows the same and more.
    this.#plain.hidden = true;
    this.#label();
    this.#dispatch('ram-ready', null);
  }

  /** Adds a link to the playground after the text. The frame still appears if it becomes ready later. */
  #fail(): void {
    this.#hasFailed = true;
    this.#label();
  }

  /** Updates everything that depends on the language and the attributes. */
  #label(): void {
    const words = this.#words();
    const height = fixedHeight(this);
    this.#box.style.minHeight = height === null ? '' : `${String(height)}px`;
    this.#box.classList.toggle('bare', this.firstElementChild === null);
    this.#note.hidden = !this.#hasFailed;
    this.#note.replaceChildren(...(this.#hasFailed ? [words.failed, ' ', ...this.#link(words)] : []));
    if (this.#opened === null) return;
    this.#opened.frame.title = words.title(this.getAttribute('name') ?? '');
    if (height !== null) setHeight(this.#opened.frame, height);
  }

  /** A link to the frame's scenario. */
  #link({ tag, open }: EmbedMessages): readonly HTMLAnchorElement[] {
    const target = this.#target();
    if (target === null) return [];
    const link = document.createElement('a');
    link.href = `${target.site.href}?lang=${tag}#${target.fragment}`;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = open;
    return [link];
  }

  #dispatch(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function isSame(before: Target, after: Target): boolean {
  const { site, layout, fragment } = before;
  return site.href === after.site.href && layout === after.layout && fragment === after.fragment;
}

function setHeight(frame: HTMLIFrameElement, height: number): void {
  frame.style.height = `${String(Math.min(Math.max(Math.ceil(height), HEIGHT.least), HEIGHT.most))}px`;
}
