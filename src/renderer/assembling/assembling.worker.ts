import { Answering } from './answering';
import type { Asked } from './assembler';

const answering = new Answering((answer) => self.postMessage(answer));

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => answering.hear(data));
