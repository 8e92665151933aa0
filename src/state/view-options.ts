// How a page is arranged, as the query of its address asks: whole, or as a frame in somebody's documentation.
// What it shows is never in the query.

export const EMBED_VIEWS = ['matrix', 'policy', 'both', 'cell'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

export interface ViewOptions {
  /** What a frame shows; null for the whole page. */
  readonly embed: EmbedView | null;
  /** Policies and account can be looked at, and not changed. */
  readonly isReadonly: boolean;
  /** Whether a frame has its bar at the top. */
  readonly hasToolbar: boolean;
  /** Whether a frame is as tall as what it shows, in place of filling what the host gives. */
  readonly isAutoHeight: boolean;
}

/** A parameter that is there without a value is on; an unknown view shows the matrix. */
export function readViewOptions(query: URLSearchParams): ViewOptions {
  const embed = query.get('embed');
  return {
    embed: embed === null ? null : (EMBED_VIEWS.find((view) => view === embed) ?? 'matrix'),
    isReadonly: isOn(query.get('readonly'), false),
    hasToolbar: isOn(query.get('toolbar'), true),
    isAutoHeight: query.get('height') === 'auto',
  };
}

function isOn(value: string | null, whenAbsent: boolean): boolean {
  return value === null ? whenAbsent : !/^(?:0|false|no|off)$/i.test(value);
}
