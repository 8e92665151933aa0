// What the providers of completion, hovers and hints know of the page that a text stands in. Providers are registered once for
// the language and serve every editor of every page, so each text leads to its own page's assistance.

import type { Offer } from '../engine/assist/completion/offer.ts';
import type { HoverContent } from '../engine/assist/hover/hover.ts';
import type { StatementLens, WildcardHint } from '../engine/assist/lenses/inlays.ts';
import type { AssistContext } from '../engine/assist/assist-context.ts';
import { Emitter } from './monaco.ts';
import type { editor } from './monaco.ts';

/** Words ready to show: `markdown` is Markdown in which names are quoted, all else is plain text. */
export interface AssistWords {
  readonly offer: (offer: Offer) => {
    readonly title: string | null;
    readonly short: string;
    readonly markdown: string;
  };
  readonly hover: (content: HoverContent) => { readonly markdown: string };
  readonly lens: (lens: StatementLens) => string;
  readonly hint: (hint: WildcardHint) => { readonly label: string; readonly tooltip: string };
  /** The name of the command that shows or hides lenses and hints. */
  readonly toggleHints: string;
}

export interface Assistance {
  readonly surroundings: AssistContext;
  readonly words: AssistWords;
}

const ASSISTANCE = new WeakMap<editor.ITextModel, () => Assistance | null>();

/** Lets a text be assisted; asked anew each time, and null while there are no words yet. */
export function assistText(model: editor.ITextModel, assist: () => Assistance | null): void {
  ASSISTANCE.set(model, assist);
}

export function assistanceOf(model: editor.ITextModel): Assistance | null {
  return ASSISTANCE.get(model)?.() ?? null;
}

const CHANGES = new Emitter<void>();

/** Tells that what is around the texts has changed, so that lenses and hints are asked for again. */
export function announceChange(): void {
  CHANGES.fire();
}

export const onAssistanceChange = CHANGES.event;
