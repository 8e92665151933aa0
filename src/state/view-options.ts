// The layout that the address's query selects: the whole page, or an embedded frame.
// The content is never in the query.

export const EMBED_VIEWS = ['matrix', 'policy', 'both', 'cell'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

export interface ViewOptions {
  /** The content of a frame; null for the whole page. */
  readonly embed: EmbedView | null;
  /** Whether policies and account are read-only. */
  readonly isReadonly: boolean;
  /** Whether a frame has a toolbar. */
  readonly hasToolbar: boolean;
  /** Whether a frame is as tall as its content, instead of filling the host's element. */
  readonly isAutoHeight: boolean;
}

/** A parameter without a value is on. */
export function readViewOptions(query: URLSearchParams): ViewOptions {
  return {
    embed: readEmbedView(query),
    isReadonly: isOn(query.get('readonly'), false),
    hasToolbar: isOn(query.get('toolbar'), true),
    isAutoHeight: query.get('height') === 'auto',
  };
}

/** Null for the whole page. An unknown view is the matrix. */
export function readEmbedView(query: URLSearchParams): EmbedView | null {
  const embed = query.get('embed');
  return embed === null ? null : (EMBED_VIEWS.find((view) => view === embed) ?? 'matrix');
}

function isOn(value: string | null, whenAbsent: boolean): boolean {
  return value === null ? whenAbsent : !/^(?:0|false|no|off)$/i.test(value);
}
