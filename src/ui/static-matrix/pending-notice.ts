// Progress of decisions that take long to compute, in a frame that shows the matrix alone.

import { FRAME_SECTIONS } from '../../i18n/frame-sections.ts';
import type { Language } from '../../i18n/languages.ts';
import type { PendingMessages } from '../../i18n/pending/en.ts';
import { element } from './element.ts';

export class PendingNotice {
  readonly element: HTMLElement;
  readonly #words: PendingMessages;
  readonly #text: HTMLElement;
  readonly #button: HTMLElement;
  #percent = 0;

  /** `ontoggle` is called when somebody cancels or resumes. */
  static async load(language: Language, ontoggle: () => void): Promise<PendingNotice> {
    return new PendingNotice(await FRAME_SECTIONS.pending[language](), ontoggle);
  }

  private constructor(words: PendingMessages, ontoggle: () => void) {
    this.#words = words;
    this.#text = element('span');
    this.#button = element('button', { type: 'button', class: 'text-button' });
    this.#button.addEventListener('click', ontoggle);
    this.element = element('p', { class: 'notice' }, this.#text, ' ', this.#button);
    this.showPaused(false);
  }

  showProgress(percent: number): void {
    this.#percent = percent;
    this.#text.textContent = this.#words.computing(percent);
  }

  showPaused(isPaused: boolean): void {
    this.element.dataset['pending'] = isPaused ? 'cancelled' : 'computing';
    this.#text.textContent = isPaused ? this.#words.cancelled : this.#words.computing(this.#percent);
    this.#button.textContent = isPaused ? this.#words.resume : this.#words.cancel;
  }
}
