// Svelte's types know `autocorrect` for inputs; text areas have it too. They lack `aria-description`, of ARIA 1.3.

import 'svelte/elements';

declare module 'svelte/elements' {
  interface HTMLTextareaAttributes {
    autocorrect?: 'on' | 'off' | '' | undefined | null;
  }

  interface AriaAttributes {
    'aria-description'?: string | undefined | null;
  }
}
