// Modules of Monaco that its package exports without types, as far as monaco.ts uses them.

declare module 'monaco-editor/editor/common/modelLineProjectionData.js' {
  import type { editor } from 'monaco-editor/editor';

  /** How one line of the text is shown as several; offsets count injected text. */
  export class ModelLineProjectionData {
    constructor(
      injectionOffsets: readonly number[] | null,
      injectionOptions: readonly editor.InjectedTextOptions[] | null,
      breakOffsets: readonly number[],
      breakOffsetsVisibleColumn: readonly number[],
      wrappedTextIndentLength: number,
    );
  }
}

declare module 'monaco-editor/editor/common/viewModel/monospaceLineBreaksComputer.js' {
  import type { editor } from 'monaco-editor/editor';
  import type { ModelLineProjectionData } from 'monaco-editor/editor/common/modelLineProjectionData.js';

  export interface InjectedText {
    /** From 1. */
    readonly column: number;
    readonly options: editor.InjectedTextOptions;
  }

  export interface LineSource {
    getLineContent(line: number): string;
    getLineInjectedText(line: number): readonly InjectedText[] | null;
  }

  export interface LineBreaksComputerFactory {
    createLineBreaksComputer: (
      source: LineSource,
      font: unknown,
      tabSize: number,
      /** -1 without wrapping. */
      columns: number,
    ) => {
      addRequest: (line: number) => void;
      finalize: () => readonly (ModelLineProjectionData | null)[];
    };
  }

  export class MonospaceLineBreaksComputerFactory {
    static create: () => LineBreaksComputerFactory;
  }
}
