// What the custom element says by itself. It is bundled into embed.js in all languages, so it is kept to a few words.

export const embedEn = {
  tag: 'en',
  title: (name: string) => (name === '' ? 'RAM policy playground' : `RAM policy playground: ${name}`),
  failed: 'The playground could not be shown here.',
  open: 'Open in the playground',
};

export type EmbedMessages = typeof embedEn;
