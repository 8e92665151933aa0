// A Monaco editor for the policies of one playground. It keeps a model for each policy, so that each has its own undo.

import type { Severity } from '../engine/policy/diagnostic.ts';
import type { Span } from '../engine/policy/span.ts';
import type { TextEdit } from '../engine/policy/text-edit.ts';
import { namedIds } from '../engine/assist/lenses/named-ids.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import { assistText } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import { completionProvider } from './completion.ts';
import { EDITOR_OPTIONS, SCROLLBAR } from './editor-options.ts';
import { hoverProvider } from './hover.ts';
import { editor, KeyCode, KeyMod, languages, MarkerSeverity, Uri } from './monaco.ts';
import type { IDisposable } from './monaco.ts';
import { NameChips } from './name-chips.ts';
import { POLICY_LANGUAGE, registerPolicyLanguage } from './policy-language.ts';
import { quickFixProvider, registerFixCommand, setFixesOf } from './quick-fixes.ts';
import type { EditorFix } from './quick-fixes.ts';
import { rangeOf } from './ranges.ts';
import { squigglesOf } from './squiggles.ts';
import { StatementLenses } from './statement-lenses.ts';
import { replaceWrapping } from './wrapping.ts';

/** The policy to show. */
export interface ShownPolicy {
  readonly id: number;
  readonly text: string;
  readonly readOnly: boolean;
  /** The accessible name of the editor. */
  readonly label: string;
}

export interface EditorMarker {
  readonly span: Span;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** A span of the text to highlight; `class` is a class in the page's style sheet. */
export interface EditorHighlight {
  readonly span: Span;
  readonly class: string;
  readonly wholeLines: boolean;
}

export interface EditorEvents {
  /** The visitor changed the text of a policy. `isWhole`: the change replaced the whole text. */
  readonly onText: (policyId: number, text: string, isWhole: boolean) => void;
  /** The visitor chose a quick fix of the shown policy. */
  readonly onFix: (policyId: number, edits: readonly TextEdit[]) => void;
  /** The visitor moved the caret. */
  readonly onCaret: (policyId: number, offset: number) => void;
  /** The visitor pressed undo or redo. The page has one history, so the editor has none. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** An input method begins or ends to compose a word. */
  readonly onComposing: (isComposing: boolean) => void;
}

const MARKER_SEVERITIES: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  'security-warning': MarkerSeverity.Warning,
  warning: MarkerSeverity.Warning,
  suggestion: MarkerSeverity.Info,
};

const MARKER_OWNER = 'ram-policy';

/** Lenses and chips wait for a pause in typing: nothing of them is on the way from a key to the screen. */
const PAUSE_MS = 150;

let editors = 0;
let isAssisted = false;

/** Providers serve all editors; each model has its own assistance. */
function registerAssistance(): void {
  if (isAssisted) return;
  isAssisted = true;
  languages.registerCompletionItemProvider(POLICY_LANGUAGE, completionProvider);
  languages.registerHoverProvider(POLICY_LANGUAGE, hoverProvider);
  languages.registerCodeActionProvider(POLICY_LANGUAGE, quickFixProvider);
  registerFixCommand();
  replaceWrapping();
}

export class PolicyEditor {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #models = new Map<number, editor.ITextModel>();
  readonly #decorations: editor.IEditorDecorationsCollection;
  readonly #squiggles: editor.IEditorDecorationsCollection;
  readonly #lenses: StatementLenses;
  readonly #chips: NameChips;
  readonly #name: string;
  readonly #keys: readonly IDisposable[];
  readonly #onComposing: EditorEvents['onComposing'];
  #assistance: Assistance | null = null;
  #hasLenses = true;
  #annotating: ReturnType<typeof setTimeout> | null = null;
  readonly #onFix: EditorEvents['onFix'];
  #shownId = -1;
  /** The length of the shown text before the next change. */
  #length = 0;
  #isTakingOver = false;
  /** Whether the last change was typed into the text, rather than a new text in its place. */
  #isTyped = false;

  /** With `wheelNeedsFocus`, the wheel scrolls the page until the editor has the focus. */
  constructor(container: HTMLElement, events: EditorEvents, wheelNeedsFocus: boolean) {
    registerPolicyLanguage();
    registerAssistance();
    editors += 1;
    this.#onComposing = events.onComposing;
    this.#name = `playground-${String(editors)}`;
    const options = {
      ...EDITOR_OPTIONS,
      fontFamily: getComputedStyle(container).getPropertyValue('--font-mono'),
      scrollbar: { ...SCROLLBAR, handleMouseWheel: !wheelNeedsFocus },
    };
    this.#editor = editor.create(container, options);
    this.#keys = [
      // Monaco's own keys for it begin with Ctrl+K, which opens the command palette.
      this.#bind('hover', [KeyMod.CtrlCmd | KeyMod.Alt | KeyCode.KeyH], () => {
        this.#editor.trigger('keyboard', 'editor.action.showHover', {});
      }),
      this.#bind('undo', [KeyMod.CtrlCmd | KeyCode.KeyZ], events.onUndo),
      this.#bind(
        'redo',
        [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, KeyMod.CtrlCmd | KeyCode.KeyY],
        events.onRedo,
      ),
    ];
    this.#decorations = this.#editor.createDecorationsCollection();
    this.#squiggles = this.#editor.createDecorationsCollection();
    this.#chips = new NameChips(this.#editor);
    this.#lenses = new StatementLenses(this.#editor, (offset) => {
      events.onCaret(this.#shownId, offset);
    });
    this.#onFix = events.onFix;
    this.#editor.onDidChangeModelContent(({ changes }) => {
      const text = this.#editor.getValue({ preserveBOM: false, lineEnding: '\n' });
      const [change] = changes;
      const isWhole = changes.length === 1 && change?.rangeOffset === 0 && change.rangeLength >= this.#length;
      this.#length = text.length;
      this.#isTyped = !isWhole && !this.#isTakingOver;
      this.#annotateAfter(PAUSE_MS);
      if (!this.#isTakingOver) events.onText(this.#shownId, text, isWhole);
    });
    if (wheelNeedsFocus) {
      const takeWheel = (handleMouseWheel: boolean): void => {
        this.#editor.updateOptions({ scrollbar: { ...SCROLLBAR, handleMouseWheel } });
      };
      this.#editor.onDidFocusEditorWidget(() => {
        takeWheel(true);
      });
      this.#editor.onDidBlurEditorWidget(() => {
        takeWheel(false);
      });
    }
    this.#editor.onDidCompositionStart(() => {
      events.onComposing(true);
    });
    this.#editor.onDidCompositionEnd(() => {
      events.onComposing(false);
    });
    this.#editor.onDidChangeCursorPosition(({ position, source }) => {
      const model = this.#editor.getModel();
      if (model !== null && source !== 'api' && source !== 'model') {
        events.onCaret(this.#shownId, model.getOffsetAt(position));
      }
    });
  }

  /** Shows a policy, and applies changes of its text from outside, which can be undone. */
  show(policy: ShownPolicy): void {
    const model = this.#models.get(policy.id) ?? this.#createModel(policy);
    this.#shownId = policy.id;
    if (this.#editor.getModel() !== model) {
      this.#chips.clear();
      this.#lenses.forget();
      this.#editor.setModel(model);
      this.#annotateAfter(0);
    }
    this.#takeOver(model, policy.text);
    this.#length = model.getValueLength();
    this.#editor.updateOptions({ readOnly: policy.readOnly, ariaLabel: policy.label });
  }

  setMarkers(markers: readonly EditorMarker[]): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    editor.setModelMarkers(
      model,
      MARKER_OWNER,
      markers.map(({ span, severity, code, message }) => ({
        ...rangeOf(model, span),
        severity: MARKER_SEVERITIES[severity],
        code,
        message,
      })),
    );
    this.#squiggles.set(squigglesOf(model, markers));
  }

  /** Sets the quick fixes for the current text of the shown policy. */
  setFixes(fixes: readonly EditorFix[]): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    const id = this.#shownId;
    setFixesOf(model, fixes, (edits) => {
      this.#onFix(id, edits);
    });
  }

  setHighlights(highlights: readonly EditorHighlight[]): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    this.#decorations.set(
      highlights.map(({ span, class: className, wholeLines }) => ({
        range: rangeOf(model, span),
        options: wholeLines
          ? { isWholeLine: true, className, linesDecorationsClassName: `${className}-edge` }
          : { inlineClassName: className },
      })),
    );
  }

  /** Scrolls to a span; with `focus`, also moves the caret there. */
  reveal(span: Span, focus: boolean): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    const range = rangeOf(model, span);
    this.#editor.revealRangeInCenterIfOutsideViewport(range);
    if (!focus) return;
    this.#editor.setPosition(model.getPositionAt(span.start));
    this.#editor.focus();
  }

  /** Shows or hides the lenses above statements. */
  setLenses(areShown: boolean): void {
    this.#hasLenses = areShown;
    this.#annotateAfter(0);
  }

  /** Sets the data for completion, hovers, lenses and chips; without it there are none. */
  setAssistance(assistance: Assistance | null): void {
    this.#assistance = assistance;
    this.#annotateAfter(0);
  }

  /** Disposes the models of policies that no longer exist. */
  keepOnly(policyIds: ReadonlySet<number>): void {
    for (const [id, model] of this.#models) {
      if (policyIds.has(id)) continue;
      model.dispose();
      this.#models.delete(id);
    }
  }

  dispose(): void {
    if (this.#annotating !== null) clearTimeout(this.#annotating);
    this.#onComposing(false);
    for (const key of this.#keys) key.dispose();
    this.#editor.dispose();
    this.keepOnly(new Set());
  }

  /** Only in this editor, and until the result is disposed of: commands would keep the editor and its page for good. */
  #bind(id: string, keybindings: number[], run: () => void): IDisposable {
    return this.#editor.addAction({ id: `playground.${id}`, label: id, keybindings, run });
  }

  /** Does not shorten the wait for a pause in typing. */
  #annotateAfter(delay: number): void {
    if (this.#annotating !== null) {
      if (delay === 0) return;
      clearTimeout(this.#annotating);
    }
    this.#annotating = setTimeout(() => {
      this.#annotating = null;
      this.#annotate();
    }, delay);
  }

  #annotate(): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    const assistance = this.#assistance;
    if (assistance === null) {
      this.#chips.clear();
      this.#lenses.clear();
      return;
    }
    const parsed = parsePolicy(model.getValue());
    if (parsed.kind !== 'not-json') {
      this.#chips.show(namedIds(parsed.document, parsed.text, assistance.surroundings.tree));
    }
    // A text that took the place of another has nothing to do with its lenses.
    if (this.#hasLenses && (this.#isTyped || parsed.kind === 'accepted'))
      this.#lenses.show(parsed, assistance);
    else this.#lenses.clear();
  }

  /** Replaces only the part that differs, to keep caret, folds and scroll position. */
  #takeOver(model: editor.ITextModel, text: string): void {
    const before = model.getValue();
    if (before === text) return;
    const shorter = Math.min(before.length, text.length);
    let start = 0;
    while (start < shorter && before[start] === text[start]) start += 1;
    let tail = 0;
    while (tail < shorter - start && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
    const range = rangeOf(model, { start, end: before.length - tail });
    const edit = { range, text: text.slice(start, text.length - tail) };
    this.#isTakingOver = true;
    model.pushEditOperations(this.#editor.getSelections(), [edit], () => null);
    this.#isTakingOver = false;
  }

  #createModel({ id, text }: ShownPolicy): editor.ITextModel {
    const uri = Uri.parse(`inmemory://${this.#name}/${String(id)}.json`);
    const model = editor.createModel(text, POLICY_LANGUAGE, uri);
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    model.setEOL(editor.EndOfLineSequence.LF);
    assistText(model, () => (id === this.#shownId ? this.#assistance : null));
    this.#models.set(id, model);
    return model;
  }
}
