// What is said of the challenges.

import type { ChallengeText } from './text.ts';

export const challengesEn = {
  'first-look': {
    title: 'A first look',
    teaser: 'A new colleague may see the instances, and open one of them.',
    story: [
      'Lin has joined the orders team and wants to see what runs where. She needs the list of instances, and the details of the team’s own one, `mse-cn-0pp1j8om80a`. What other teams run is none of her business.',
      'A colleague has begun a policy for her. She says that the console shows her an empty page.',
    ],
    hints: {
      level:
        'The list of instances belongs to the account, not to an instance: MSE asks about it with the resource `*`. A statement that names an instance never answers that question.',
      detail: 'The details of an instance are `mse:QueryClusterDetail`. It is asked about the instance.',
      wide: 'Look at the matrix for what is allowed besides: which green cells did Lin not ask for?',
    },
    debrief: [
      'Two questions, two levels: the list is asked about the account, the details about one instance. One statement with one resource cannot answer both without answering more.',
    ],
  },
} satisfies Readonly<Record<string, ChallengeText>>;
