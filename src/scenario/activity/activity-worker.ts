// The worker: reads and decides recorded calls.

import { answerActivity } from './answer-activity.ts';
import type { ActivityQuestion } from './answer-activity.ts';

addEventListener('message', ({ data }: MessageEvent<ActivityQuestion>) => {
  postMessage(answerActivity(data));
});
