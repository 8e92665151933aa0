// Gives the providers of completion and hovers the data of a model's page. Providers are registered once for the language and
// serve all editors, so each model has its own assistance.

import type { Offer } from '../engine/assist/completion/offer.ts';
import type { HoverContent } from '../engine/assist/hover/hover.ts';
import type { StatementLens } from '../engine/assist/lenses/statement-lens.ts';
import type { AssistContext } from '../engine/assist/assist-context.ts';
import type { Piece } from '../i18n/marks.ts';
import type { editor } from './monaco.ts';

/** Texts to show: `markdown` is Markdown with quoted names, the rest is plain text. */
export interface AssistWords {
  readonly offer: (offer: Offer) => {
    readonly title: string | null;
    readonly short: string;
    /** A list has hundreds of offers, of which a few are shown. */
    readonly markdown: () => string;
  };
  readonly hover: (content: HoverContent) => { readonly markdown: string };
  readonly lens: (lens: StatementLens) => LensText;
}

/** The line above a statement. */
export interface LensText {
  readonly pieces: readonly Piece[];
  readonly detail: string;
  /** What a click does. */
  readonly hint: string;
}

export interface Assistance {
  readonly surroundings: AssistContext;
  readonly words: AssistWords;
}

const ASSISTANCE = new WeakMap<editor.ITextModel, () => Assistance | null>();

/** Registers a function that returns the assistance for a text; null while messages are loading. */
export function assistText(model: editor.ITextModel, assist: () => Assistance | null): void {
  ASSISTANCE.set(model, assist);
}

export function assistanceOf(model: editor.ITextModel): Assistance | null {
  return ASSISTANCE.get(model)?.() ?? null;
}
