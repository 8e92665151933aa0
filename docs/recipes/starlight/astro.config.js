// Turns `ram-policy` fences into the playground, which is served next to these pages.

import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { remarkRamPolicy } from './markdown.js';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Recipe',
      head: [{ tag: 'script', attrs: { async: true, src: '/playground/embed.js' } }],
    }),
  ],
  markdown: { processor: unified({ remarkPlugins: [remarkRamPolicy] }) },
});
