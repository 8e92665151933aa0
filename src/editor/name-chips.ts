// Shows names in place of the ids that the account knows. On selected lines, that of the caret included, the ids stay as written;
// the text itself never changes, so copies have the ids.

import type { NamedId } from '../engine/assist/lenses/named-ids.ts';
import { editor } from './monaco.ts';
import { rangeOf } from './ranges.ts';
import type { HiddenAfter } from './wrapping.ts';
import './name-chips.css';

interface Chip {
  readonly name: string;
  /** The decoration that follows the id. */
  decoration: string;
  isShown: boolean;
}

export class NameChips {
  readonly #editor: editor.ICodeEditor;
  #model: editor.ITextModel | null = null;
  #chips: readonly Chip[] = [];
  #written = '';
  #isPressed = false;
  readonly #onRelease = (): void => {
    this.#isPressed = false;
    this.#update();
  };

  constructor(container: editor.ICodeEditor) {
    this.#editor = container;
    container.onDidChangeCursorSelection(() => {
      this.#update();
    });
    container.onDidFocusEditorWidget(() => {
      this.#update();
    });
    container.onDidBlurEditorWidget(() => {
      this.#update();
    });
    // The text must not move below the pointer.
    container.onMouseDown(() => {
      this.#isPressed = true;
      window.addEventListener('mouseup', this.#onRelease, { once: true });
    });
    container.onDidDispose(() => {
      window.removeEventListener('mouseup', this.#onRelease);
    });
  }

  /** Shows the names of these ids of the editor's current text. */
  show(ids: readonly NamedId[]): void {
    const model = this.#editor.getModel();
    const isSame =
      model === this.#model &&
      ids.length === this.#chips.length &&
      ids.every(({ span, name }, index) => this.#chips[index]?.name === name && this.#isAt(index, span));
    if (isSame) return;
    this.clear();
    if (model === null) return;
    this.#model = model;
    const ranges = ids.map(({ span }) => rangeOf(model, span));
    const lines = this.#plainLines();
    this.#written = [...lines].join();
    const shown = ranges.map(({ startLineNumber }) => !lines.has(startLineNumber));
    const decorations = model.deltaDecorations(
      [],
      ids.map(({ span, name }, index) => ({
        range: rangeOf(model, span),
        options: optionsOf(shown[index] === true ? name : null, span.end - span.start),
      })),
    );
    this.#chips = ids.map(({ name }, index) => ({
      name,
      decoration: decorations[index] ?? '',
      isShown: shown[index] === true,
    }));
  }

  clear(): void {
    if (this.#model?.isDisposed() === false) {
      this.#model.deltaDecorations(
        this.#chips.map(({ decoration }) => decoration),
        [],
      );
    }
    this.#chips = [];
    this.#written = '';
    this.#model = null;
  }

  #isAt(index: number, span: NamedId['span']): boolean {
    const decoration = this.#chips[index]?.decoration ?? '';
    const range = this.#model?.getDecorationRange(decoration);
    if (range === null || range === undefined || this.#model === null) return false;
    const start = this.#model.getOffsetAt(range.getStartPosition());
    return start === span.start && this.#model.getOffsetAt(range.getEndPosition()) === span.end;
  }

  #plainLines(): ReadonlySet<number> {
    if (!this.#editor.hasWidgetFocus()) return new Set();
    return new Set(
      (this.#editor.getSelections() ?? []).flatMap(({ startLineNumber, endLineNumber }) =>
        Array.from({ length: endLineNumber - startLineNumber + 1 }, (_, index) => startLineNumber + index),
      ),
    );
  }

  /** Changes the chips of lines that the caret came to or left. */
  #update(): void {
    const model = this.#model;
    if (model === null || this.#isPressed || this.#chips.length === 0 || model !== this.#editor.getModel())
      return;
    const lines = this.#plainLines();
    const written = [...lines].join();
    if (written === this.#written) return;
    this.#written = written;
    for (const chip of this.#chips) {
      const range = model.getDecorationRange(chip.decoration);
      if (range === null) continue;
      const isShown = !lines.has(range.startLineNumber);
      if (isShown === chip.isShown) continue;
      chip.isShown = isShown;
      const options = optionsOf(isShown ? chip.name : null, range.endColumn - range.startColumn);
      [chip.decoration = ''] = model.deltaDecorations([chip.decoration], [{ range, options }]);
    }
  }
}

function optionsOf(name: string | null, length: number): editor.IModelDecorationOptions {
  const stickiness = editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;
  if (name === null) return { stickiness };
  return {
    stickiness,
    before: {
      content: name.replace(/\s+/g, ' '),
      inlineClassName: 'policy-chip',
      inlineClassNameAffectsLetterSpacing: true,
      cursorStops: editor.InjectedTextCursorStops.None,
      attachedData: { hidden: length } satisfies HiddenAfter,
    },
    inlineClassName: 'policy-chip-id',
    inlineClassNameAffectsLetterSpacing: true,
  };
}
