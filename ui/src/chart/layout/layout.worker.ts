import { answerOf, type Asked } from './answer';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker has no other window to name
addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(answerOf(data)));
