// Modules of Monaco that its package exports without types, as far as monaco.ts uses them.

declare module 'monaco-editor/editor/common/modelLineProjectionData.js' {
  import type { editor } from 'monaco-editor/editor';

  /** How one line of the text is shown as several. */
  export interface ModelLineProjectionData {
    readonly breakOffsets: readonly number[];
  }

  /** Offsets count injected text. */
  export const ModelLineProjectionData: new (
    injectionOffsets: readonly number[] | null,
    injectionOptions: readonly editor.InjectedTextOptions[] | null,
    breakOffsets: readonly number[],
    breakOffsetsVisibleColumn: readonly number[],
    wrappedTextIndentLength: number,
  ) => ModelLineProjectionData;
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
    readonly getLineContent: (line: number) => string;
    readonly getLineInjectedText: (line: number) => readonly InjectedText[] | null;
  }

  export interface LineBreaksComputerFactory {
    readonly createLineBreaksComputer: (
      source: LineSource,
      font: unknown,
      tabSize: number,
      /** -1 without wrapping. */
      columns: number,
    ) => {
      readonly addRequest: (line: number) => void;
      readonly finalize: () => readonly (ModelLineProjectionData | null)[];
    };
  }

  export const MonospaceLineBreaksComputerFactory: { create: () => LineBreaksComputerFactory };
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices.js' {
  export const StandaloneServices: {
    readonly initialize: (overrides: Readonly<Record<string, object>>) => unknown;
  };
}
