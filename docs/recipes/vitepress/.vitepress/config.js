// Turns `ram-policy` fences into the playground, which is served next to these pages.

import { defineConfig } from 'vitepress';
import { markdownItRamPolicy } from '../markdown.js';

export default defineConfig({
  title: 'Recipe',
  srcDir: 'pages',
  head: [['script', { async: '', src: '/playground/embed.js' }]],
  markdown: { config: (md) => void md.use(markdownItRamPolicy) },
  // Otherwise Vue treats the element as a component.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'ram-policy-playground' } } },
});
