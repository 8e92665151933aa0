// Fences of `ram-policy` become the playground, which is served beside these pages.

import { defineConfig } from 'vitepress';
import { markdownItRamPolicy } from '../markdown.js';

export default defineConfig({
  title: 'Recipe',
  srcDir: 'pages',
  head: [['script', { async: '', src: '/playground/embed.js' }]],
  markdown: { config: (md) => void md.use(markdownItRamPolicy) },
  // Else Vue takes the element for a component of its own.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'ram-policy-playground' } } },
});
