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
  import type { ServiceId } from 'monaco-editor/platform/instantiation/common/instantiation.js';

  export const StandaloneServices: {
    readonly initialize: (overrides: Readonly<Record<string, object>>) => unknown;
    readonly get: <T>(id: ServiceId<T>) => T;
  };
}

declare module 'monaco-editor/editor/standalone/browser/standaloneCodeEditor.js' {
  import type { editor } from 'monaco-editor/editor';

  export const StandaloneCodeEditor: new (
    container: HTMLElement,
    options: object,
  ) => editor.IStandaloneCodeEditor;
}

declare module 'monaco-editor/editor/standalone/common/standaloneTheme.js' {
  import type { IDisposable } from 'monaco-editor/editor';
  import type { ServiceId } from 'monaco-editor/platform/instantiation/common/instantiation.js';

  export const IStandaloneThemeService: ServiceId<{
    readonly registerEditorContainer: (container: HTMLElement) => IDisposable;
  }>;
}

declare module 'monaco-editor/platform/instantiation/common/instantiation.js' {
  /** Names a service and its type. */
  export interface ServiceId<T> {
    readonly type: T;
  }

  export interface Instantiation {
    /** Adds the services that the constructor asks for to the arguments. */
    readonly createInstance: <A extends readonly unknown[], T>(
      constructor: new (...args: A) => T,
      ...args: A
    ) => T;
  }

  export const IInstantiationService: ServiceId<Instantiation>;
}

declare module 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget.js' {
  import type { editor } from 'monaco-editor/editor';
  import type { Instantiation } from 'monaco-editor/platform/instantiation/common/instantiation.js';

  interface DiffEditorWidget extends editor.IDiffEditor {
    /** Creates one of the two editors. */
    _createInnerEditor(
      instantiation: Instantiation,
      container: HTMLElement,
      options: object,
    ): editor.IStandaloneCodeEditor;
  }

  export const DiffEditorWidget: new (
    container: HTMLElement,
    options: object,
    innerOptions: object,
  ) => DiffEditorWidget;
}

declare module 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService.js' {}
