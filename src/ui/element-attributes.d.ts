// Attributes that Svelte's types lack: `autocorrect` of text areas, ARIA 1.3's `aria-description`.

import 'svelte/elements';

declare module 'svelte/elements' {
  interface HTMLTextareaAttributes {
    autocorrect?: 'on' | 'off' | '' | undefined | null;
  }

  interface AriaAttributes {
    'aria-description'?: string | undefined | null;
  }
}
