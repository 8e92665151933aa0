// The lines above statements that say what each one opens: view zones, which Monaco moves with the text.

import { lensOf } from '../engine/assist/lenses/statement-lens.ts';
import type { StatementLens } from '../engine/assist/lenses/statement-lens.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledStatement } from '../engine/evaluation/decide/compile-policy.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { Assistance, LensText } from './assistance.ts';
import type { editor } from './monaco.ts';
import './statement-lenses.css';

/** In pixels. */
const LENS_HEIGHT = 21;

/** A lens to show above a line. */
interface Lens {
  readonly line: number;
  readonly indent: number;
  /** The offset of its statement. */
  readonly start: number;
  readonly content: LensContent;
}

interface LensContent {
  readonly tone: StatementLens['tier'] | 'deny';
  readonly text: LensText;
}

interface Zone extends editor.IViewZone {
  id: string;
  lens: Lens;
}

export class StatementLenses {
  readonly #editor: editor.ICodeEditor;
  readonly #onChoose: (offset: number) => void;
  #zones: readonly Zone[] = [];
  #assistance: Assistance | null = null;
  /** By the text of the statement: a key changes one of them. */
  #contents: ReadonlyMap<string, LensContent> = new Map();

  /** `onChoose` gets an offset in the statement of the lens that the visitor clicks. */
  constructor(container: editor.ICodeEditor, onChoose: (offset: number) => void) {
    this.#editor = container;
    this.#onChoose = onChoose;
  }

  /** Shows the lenses of a text. While RAM would reject it or it is not JSON, the last ones stay, faded. */
  show(parsed: ParsedPolicy, assistance: Assistance): void {
    const isAccepted = parsed.kind === 'accepted';
    this.#editor.getContainerDomNode().classList.toggle('policy-lenses-stale', !isAccepted);
    if (isAccepted) this.#place(this.#lensesOf(parsed, assistance));
  }

  clear(): void {
    this.#place([]);
  }

  /** Forgets the zones of a model that the editor no longer shows. */
  forget(): void {
    this.#zones = [];
  }

  #lensesOf(parsed: ParsedPolicy, assistance: Assistance): readonly Lens[] {
    const model = this.#editor.getModel();
    if (model === null) return [];
    const known = this.#assistance === assistance ? this.#contents : new Map<string, LensContent>();
    const contents = new Map<string, LensContent>();
    const lenses = compilePolicy(parsed).statements.flatMap((statement): readonly Lens[] => {
      const { start, end } = statement.source.span;
      const { lineNumber, column } = model.getPositionAt(start);
      // Above a line there is room for one statement.
      if (model.getLineFirstNonWhitespaceColumn(lineNumber) !== column) return [];
      const written = parsed.text.slice(start, end);
      const content = known.get(written) ?? contentOf(statement, assistance);
      contents.set(written, content);
      return [{ line: lineNumber, indent: column - 1, start, content }];
    });
    this.#assistance = assistance;
    this.#contents = contents;
    return lenses;
  }

  /** Changes only the zones that differ. Monaco may have moved a zone with the text, so each is laid out again. */
  #place(lenses: readonly Lens[]): void {
    if (lenses.length === 0 && this.#zones.length === 0) return;
    this.#editor.changeViewZones((accessor) => {
      for (const { id } of this.#zones.slice(lenses.length)) accessor.removeZone(id);
      this.#zones = lenses.map((lens, index) => {
        const known = this.#zones[index];
        if (known === undefined) {
          const zone = this.#zoneOf(lens);
          zone.id = accessor.addZone(zone);
          return zone;
        }
        if (known.lens.content !== lens.content || known.lens.indent !== lens.indent)
          draw(known.domNode, lens);
        known.lens = lens;
        known.afterLineNumber = lens.line - 1;
        accessor.layoutZone(known.id);
        return known;
      });
    });
  }

  #zoneOf(lens: Lens): Zone {
    const domNode = document.createElement('div');
    domNode.className = 'policy-lens';
    draw(domNode, lens);
    const zone: Zone = {
      id: '',
      lens,
      domNode,
      afterLineNumber: lens.line - 1,
      heightInPx: LENS_HEIGHT,
    };
    // Monaco would capture the pointer, move the caret, and get the click itself.
    domNode.addEventListener('pointerdown', (event) => {
      event.stopPropagation();
    });
    domNode.addEventListener('mousedown', (event) => {
      event.stopPropagation();
      event.preventDefault();
    });
    domNode.addEventListener('click', () => {
      this.#onChoose(zone.lens.start);
    });
    return zone;
  }
}

function draw(domNode: HTMLElement, { indent, content: { tone, text } }: Lens): void {
  domNode.title = text.hint;
  // Monaco sets how the zone itself is laid out.
  const row = element('div', '');
  row.className = 'policy-lens-row';
  row.style.setProperty('--indent', String(indent));
  const line = document.createElement('span');
  line.className = 'policy-lens-text';
  line.dataset['tone'] = tone ?? 'none';
  line.append(...text.pieces.map((piece) => (piece.kind === 'text' ? piece.text : element('b', piece.text))));
  row.append(line, element('small', text.detail));
  domNode.replaceChildren(row);
}

function contentOf(statement: CompiledStatement, { surroundings, words }: Assistance): LensContent {
  const lens = lensOf(statement, surroundings);
  return { tone: lens.tier !== null && lens.effect === 'Deny' ? 'deny' : lens.tier, text: words.lens(lens) };
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
