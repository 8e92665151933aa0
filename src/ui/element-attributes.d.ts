// Svelte's types know `autocorrect` for inputs; text areas have it too.

import 'svelte/elements';

declare module 'svelte/elements' {
  interface HTMLTextareaAttributes {
    autocorrect?: 'on' | 'off' | '' | undefined | null;
  }
}
