// Monaco's options for policies.

import type { editor } from './monaco.ts';

/** At the ends of the text, the wheel scrolls the page. */
export const SCROLLBAR = {
  horizontalScrollbarSize: 8,
  verticalScrollbarSize: 8,
  alwaysConsumeMouseWheel: false,
};

export const EDITOR_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  // applyForcedTheme follows forced colours.
  autoDetectHighContrast: false,
  model: null,
  automaticLayout: true,
  bracketPairColorization: { enabled: false },
  fixedOverflowWidgets: true,
  folding: true,
  fontSize: 12,
  guides: { indentation: false },
  lineHeight: 19,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerLanes: 0,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { strings: true, other: true, comments: false },
  renderControlCharacters: true,
  renderLineHighlight: 'none',
  scrollBeyondLastLine: false,
  stickyScroll: { enabled: false },
  suggest: {
    showIcons: true,
    showStatusBar: true,
    showWords: false,
    snippetsPreventQuickSuggestions: false,
  },
  // Our findings report suspicious characters. Monaco would mark full-width punctuation, with a broken link.
  unicodeHighlight: {
    ambiguousCharacters: false,
    invisibleCharacters: false,
    nonBasicASCII: false,
  },
  unusualLineTerminators: 'off',
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
};
