// The only import of Monaco: its core and the features that policies need. The page never imports it statically.

import './trusted-html.ts';
import workerAddress from 'monaco-editor/editor/editor.worker.js?worker&url';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
// Monaco's `features/suggest` contains only ghost text; this is the list.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
// Registers the service that compares texts: services are created once, before the diff editor loads.
import 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService.js';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices.js';
import { clipboardOverride } from './clipboard.ts';

export { editor, KeyCode, KeyMod, languages, MarkerSeverity, Uri } from 'monaco-editor/editor';
export type { IDisposable, IRange } from 'monaco-editor/editor';
export { ModelLineProjectionData } from 'monaco-editor/editor/common/modelLineProjectionData.js';
export { MonospaceLineBreaksComputerFactory } from 'monaco-editor/editor/common/viewModel/monospaceLineBreaksComputer.js';
export type {
  InjectedText,
  LineSource,
} from 'monaco-editor/editor/common/viewModel/monospaceLineBreaksComputer.js';

const trusted = window.trustedTypes?.createPolicy('editor-worker', {
  createScriptURL: (_asked: string) => workerAddress,
});

self.MonacoEnvironment = {
  ...self.MonacoEnvironment,
  // Created only for background work. TypeScript's library does not support trusted script URLs yet.
  getWorker: () =>
    new Worker((trusted?.createScriptURL(workerAddress) ?? workerAddress) as string, { type: 'module' }),
};

// Before the first use of Monaco: it creates its services once.
StandaloneServices.initialize(clipboardOverride());
