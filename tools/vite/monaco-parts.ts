import { posix } from 'node:path';
import type { Plugin } from 'vite';

interface LeftOut {
  readonly module: string;
  /** The only module that gets the replacement. */
  readonly importer: string;
  readonly replacement: string;
}

/** A class that nothing makes an instance of. */
function unused(name: string): string {
  return `export class ${name} {}`;
}

/** An editor contribution that is not registered, as Monaco returns it. */
function unregistered(name: string): string {
  return `export class ${name} { static get() { return null; } }`;
}

/** Paths below Monaco's `vs`. Each feature is off or unreachable in the page's editor, or, like the diff editor, has its own chunk. */
const LEFT_OUT: readonly LeftOut[] = [
  // The two are exported beside the editor. src/editor/monaco-diff.ts imports the diff editor itself.
  {
    module: 'editor/browser/widget/diffEditor/diffEditorWidget.js',
    importer: 'editor/standalone/browser/standaloneCodeEditor.js',
    replacement: unused('DiffEditorWidget'),
  },
  {
    module: 'editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js',
    importer: 'editor/standalone/browser/standaloneEditor.js',
    replacement: unused('MultiDiffEditorWidget'),
  },
  // Created only if the option `experimentalGpuAcceleration` is on.
  {
    module: 'editor/browser/gpu/viewGpuContext.js',
    importer: 'editor/browser/view.js',
    replacement: unused('ViewGpuContext'),
  },
  {
    module: 'editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js',
    importer: 'editor/browser/view.js',
    replacement: unused('ViewLinesGpu'),
  },
  // No language has a grammar of Tree-sitter.
  {
    module: 'editor/common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend.js',
    importer: 'editor/common/model/tokens/tokenizationTextModelPart.js',
    replacement: unused('TreeSitterSyntaxTokenBackend'),
  },
  // The hover asks whether one of its parts is of these kinds. Nothing provides inlay hints, colors, inline completions or
  // definitions.
  {
    module: 'editor/contrib/inlayHints/browser/inlayHintsHover.js',
    importer: 'editor/contrib/hover/browser/contentHoverRendered.js',
    replacement: unused('InlayHintsHover'),
  },
  {
    module: 'editor/contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant.js',
    importer: 'editor/contrib/hover/browser/contentHoverRendered.js',
    replacement: `${unused('ColorHover')} ${unused('HoverColorPickerParticipant')}`,
  },
  {
    module: 'editor/contrib/inlineCompletions/browser/hintsWidget/inlineCompletionsHintsWidget.js',
    importer: 'editor/contrib/hover/browser/contentHoverController.js',
    replacement: 'export class InlineSuggestionHintsContentWidget { static dropDownVisible = false; }',
  },
  {
    module: 'editor/contrib/gotoSymbol/browser/link/goToDefinitionAtPosition.js',
    importer: 'editor/contrib/hover/browser/hoverActions.js',
    replacement: unregistered('GotoDefinitionAtPositionEditorContribution'),
  },
  // "Paste as" is not among the features that src/editor/monaco.ts imports.
  {
    module: 'editor/contrib/dropOrPasteInto/browser/copyPasteController.js',
    importer: 'editor/contrib/clipboard/browser/clipboard.js',
    replacement: unregistered('CopyPasteController'),
  },
  // Created when a quick input opens. The commands with one have no keys, and only Monaco's own command palette lists them.
  {
    module: 'platform/quickinput/browser/quickInputController.js',
    importer: 'platform/quickinput/browser/quickInputService.js',
    replacement: unused('QuickInputController'),
  },
];

const MONACO = /[\\/]monaco-editor[\\/]esm[\\/]vs[\\/](.+)$/;
const REPLACED = '\0left-out-of-monaco:';

/** Builds Monaco without parts that its modules import but the page never runs. A build fails if Monaco no longer imports one. */
export function monacoParts(): Plugin {
  const missing = new Set<LeftOut>();
  return {
    name: 'monaco-parts',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      LEFT_OUT.forEach((part) => missing.add(part));
    },
    resolveId(source, importer) {
      const from = MONACO.exec(importer ?? '')?.[1]?.replaceAll('\\', '/');
      if (from === undefined || !source.startsWith('.')) return null;
      const path = posix.join(posix.dirname(from), source);
      const part = LEFT_OUT.find(({ module, importer: only }) => module === path && only === from);
      if (part === undefined) return null;
      missing.delete(part);
      return `${REPLACED}${part.module}`;
    },
    load(id) {
      if (!id.startsWith(REPLACED)) return null;
      return LEFT_OUT.find(({ module }) => id === `${REPLACED}${module}`)?.replacement ?? null;
    },
    buildEnd(error) {
      if (error !== undefined || missing.size === 0) return;
      const modules = [...missing].map(({ module, importer }) => `${importer} → ${module}`);
      throw new Error(`Monaco no longer imports: ${modules.join(', ')}`);
    },
  };
}
