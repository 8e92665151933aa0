// Hovers: the engine's description of the word at the pointer.

import { hoverAt } from '../engine/assist/hover/hover.ts';
import { assistanceOf } from './assistance.ts';
import type { languages } from './monaco.ts';
import { rangeOf } from './ranges.ts';

export const hoverProvider: languages.HoverProvider = {
  provideHover(model, position) {
    const assistance = assistanceOf(model);
    if (assistance === null) return null;
    const { surroundings, words } = assistance;
    const hover = hoverAt(model.getValue(), model.getOffsetAt(position), surroundings);
    if (hover === null) return null;
    return { range: rangeOf(model, hover.span), contents: [{ value: words.hover(hover.content).markdown }] };
  },
};
