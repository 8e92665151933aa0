// Messages of the custom element. Both languages are bundled into embed.js, so keep them short.

export const embedEn = {
  tag: 'en',
  title: (name: string) => (name === '' ? 'RAM policy playground' : `RAM policy playground: ${name}`),
  failed: 'The playground could not be shown here.',
  open: 'Open in the playground',
};

export type EmbedMessages = typeof embedEn;
