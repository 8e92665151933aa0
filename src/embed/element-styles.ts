// The styles around the frame. A constructed style sheet works even if the page's policy forbids `<style>`.

const CSS = `
:host {
  display: block;
}

:host([hidden]) {
  display: none;
}

.box {
  position: relative;
  min-height: 8rem;
}

.bare slot {
  display: block;
  font-family: ui-monospace, monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}

[hidden],
.bare slot[hidden] {
  display: none;
}

p {
  margin: 0.5rem 0;
}

a {
  color: inherit;
}

iframe {
  display: block;
  width: calc(100% - 2px);
  border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
  border-radius: 0.375rem;
}

/* In the layout, so that the frame can measure its height, but not visible yet. */
.box:not(.ready) iframe {
  position: absolute;
  inset: 0;
  visibility: hidden;
}
`;

/** Creates the style sheet that all elements of a page share. */
export function elementStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
