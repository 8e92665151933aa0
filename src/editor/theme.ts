// Monaco's theme, computed from the page's colour tokens.

import { editor } from './monaco.ts';

const THEME = 'ram-policy';

/** The colour token for each part of the editor. */
const RULES = {
  'policy-key': '--code-key',
  'policy-allow': '--success-ink',
  'policy-deny': '--ink',
  'policy-resource': '--code-resource',
  'policy-action': '--code-action',
  'policy-string': '--ink',
  'policy-wildcard': '--code-wildcard',
  'policy-punctuation': '--ink-muted',
  'policy-literal': '--code-action',
} as const;

const COLORS = {
  'editor.background': '--surface',
  'editor.foreground': '--ink',
  'editorLineNumber.foreground': '--ink-muted',
  'editorLineNumber.activeForeground': '--ink',
  'editorCursor.foreground': '--accent',
  'editor.selectionBackground': '--accent-line',
  'editorWidget.background': '--surface-raised',
  'editorWidget.border': '--line-strong',
  'editorHoverWidget.background': '--surface-raised',
  'editorHoverWidget.border': '--line-strong',
  'editorHoverWidget.foreground': '--ink',
  'editorSuggestWidget.foreground': '--ink',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.selectedBackground': '--accent-soft',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.selectedIconForeground': '--ink',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorError.foreground': '--error-ink',
  'editorWarning.foreground': '--warning-ink',
  'editorInfo.foreground': '--ink-muted',
  // Brackets are punctuation; models colour pairs whatever the editor's option says.
  'editorBracketHighlight.foreground1': '--ink-muted',
  'editorBracketHighlight.foreground2': '--ink-muted',
  'editorBracketHighlight.foreground3': '--ink-muted',
  'editorBracketHighlight.foreground4': '--ink-muted',
  'editorBracketHighlight.foreground5': '--ink-muted',
  'editorBracketHighlight.foreground6': '--ink-muted',
  'editorBracketMatch.background': '--accent-soft',
  'editorBracketMatch.border': '--line-strong',
  'editorIndentGuide.background1': '--line',
  'editorIndentGuide.activeBackground1': '--line-strong',
  'scrollbarSlider.background': '--scrollbar',
  'scrollbarSlider.hoverBackground': '--scrollbar',
  'scrollbarSlider.activeBackground': '--scrollbar',
  focusBorder: '--accent',
} as const;

const BOLD = new Set(['policy-allow', 'policy-deny', 'policy-wildcard']);

/** Follows the palette of forced colours, in which the page's tokens do not hold. */
export function applyForcedTheme(isDark: boolean): void {
  editor.setTheme(isDark ? 'hc-black' : 'hc-light');
}

/** Reads the tokens at `element` and applies them to all editors of the page. */
export function applyTheme(element: HTMLElement, isDark: boolean): void {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return toHex(getComputedStyle(probe).color);
  };
  editor.defineTheme(THEME, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(RULES).map(([token, name]) => ({
      token,
      foreground: read(name).slice(1, 7),
      fontStyle: BOLD.has(token) ? 'bold' : '',
    })),
    colors: Object.fromEntries(Object.entries(COLORS).map(([key, name]) => [key, read(name)])),
  });
  probe.remove();
  editor.setTheme(THEME);
}

/** Applies the page's theme where no policy editor has: dark if the text at `element` is light. */
export function applyPageTheme(element: HTMLElement): void {
  if (matchMedia('(forced-colors: active)').matches) {
    applyForcedTheme(matchMedia('(prefers-color-scheme: dark)').matches);
    return;
  }
  const ink = parseInt(toHex(getComputedStyle(element).color).slice(1, 3), 16);
  applyTheme(element, ink > 0x7f);
}

/** Converts a computed colour (channels from 0 to 255, alpha from 0 to 1) to Monaco's format. */
function toHex(computed: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  const byte = (channel: number) => Math.round(channel).toString(16).padStart(2, '0');
  return `#${byte(red)}${byte(green)}${byte(blue)}${alpha < 1 ? byte(alpha * 255) : ''}`;
}
