// Turns `ram-policy` fences into the playground, which is served next to these pages.

import { remarkRamPolicy } from './markdown.js';

export default {
  title: 'Recipe',
  url: 'https://example.com',
  baseUrl: '/',
  scripts: [{ src: '/playground/embed.js', async: true }],
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      { path: 'pages', routeBasePath: '/', remarkPlugins: [remarkRamPolicy] },
    ],
  ],
  themes: ['@docusaurus/theme-classic'],
};
