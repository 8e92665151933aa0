// The worker: reads and decides recorded calls, and writes the least policy for them.

import { answerActivity } from './answer-activity.ts';
import type { ActivityQuestion } from './answer-activity.ts';

addEventListener('message', ({ data }: MessageEvent<ActivityQuestion>) => {
  postMessage(answerActivity(data));
});
