import type { Start } from '../../shared/ipc';
import { momentWords } from './moment-words';

/** What was restored, once the page is loaded anew. */
export function restoredSentence({ madeAt, isEverything }: NonNullable<Start['restored']>): string {
  const moment = momentWords(Date.parse(madeAt));
  return isEverything
    ? `Everything is as it was at ${moment}. How it was before is kept as a backup.`
    : `This transcript is as it was at ${moment}. How it was before is kept as a backup.`;
}
