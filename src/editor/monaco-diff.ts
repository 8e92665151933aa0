// Monaco's diff editor. It has a separate chunk, because few visits compare texts. The build leaves out Monaco's own
// `createDiffEditor` (tools/vite/monaco-parts.ts); this does the same.

import type { editor } from 'monaco-editor/editor';
import { DiffEditorWidget } from 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget.js';
import { StandaloneCodeEditor } from 'monaco-editor/editor/standalone/browser/standaloneCodeEditor.js';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices.js';
import { IStandaloneThemeService } from 'monaco-editor/editor/standalone/common/standaloneTheme.js';
import { IInstantiationService } from 'monaco-editor/platform/instantiation/common/instantiation.js';
import type { Instantiation } from 'monaco-editor/platform/instantiation/common/instantiation.js';

class DiffEditor extends DiffEditorWidget {
  override _createInnerEditor(
    instantiation: Instantiation,
    container: HTMLElement,
    options: object,
  ): editor.IStandaloneCodeEditor {
    return instantiation.createInstance(StandaloneCodeEditor, container, options);
  }
}

/** Also adds Monaco's theme to the container. */
export function createDiffEditor(
  container: HTMLElement,
  options: editor.IStandaloneDiffEditorConstructionOptions,
): editor.IDiffEditor {
  const theme = StandaloneServices.get(IStandaloneThemeService).registerEditorContainer(container);
  const diff = StandaloneServices.get(IInstantiationService).createInstance(
    DiffEditor,
    container,
    options,
    {},
  );
  diff.onDidDispose(() => {
    theme.dispose();
  });
  return diff;
}
