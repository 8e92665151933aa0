// The worker: answers one question and reports when it is done.

import { answersTo } from './answer-question.ts';
import type { ProofAnswer, ProofQuestion } from './answer-question.ts';

/** `null` after the last answer. */
export type ProofMessage = ProofAnswer | null;

addEventListener('message', ({ data }: MessageEvent<ProofQuestion>) => {
  const send = (message: ProofMessage): void => {
    postMessage(message);
  };
  for (const answer of answersTo(data)) send(answer);
  send(null);
});
