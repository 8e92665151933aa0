// Where keys belong to what has the focus: fields, the editor, and layers over the page.

const FIELDS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog, [popover], .monaco-editor';

/** Whether the target of a key takes the key itself, so that a shortcut of the page must not. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}
