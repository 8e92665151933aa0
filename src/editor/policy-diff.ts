// Two versions of a policy in Monaco's diff editor.

import { editor } from './monaco.ts';
import { createDiffEditor } from './monaco-diff.ts';
import { POLICY_LANGUAGE, registerPolicyLanguage } from './policy-language.ts';
import { applyPageTheme } from './theme.ts';

/** Shows the texts, read-only, until the returned function is called. */
export function showDiff(container: HTMLElement, before: string, after: string): () => void {
  registerPolicyLanguage();
  applyPageTheme(container);
  const original = editor.createModel(before, POLICY_LANGUAGE);
  const modified = editor.createModel(after, POLICY_LANGUAGE);
  const diff = createDiffEditor(container, {
    automaticLayout: true,
    fontFamily: getComputedStyle(container).getPropertyValue('--font-mono'),
    fontSize: 12,
    lineHeight: 18,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    readOnly: true,
    renderOverviewRuler: false,
    scrollBeyondLastLine: false,
    wordWrap: 'on',
  });
  let isComputed = false;
  let isGone = false;

  function dispose(): void {
    // The editor releases its models before they are disposed.
    diff.setModel(null);
    diff.dispose();
    original.dispose();
    modified.dispose();
  }

  // If it were disposed before the worker has answered, Monaco would report an error.
  diff.onDidUpdateDiff(() => {
    isComputed = true;
    if (isGone) dispose();
  });
  diff.setModel({ original, modified });
  return () => {
    isGone = true;
    if (isComputed) dispose();
  };
}
