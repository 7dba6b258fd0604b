import { useEffect } from 'react';
import type { Command } from '../../shared/command';
import type { Commands } from '../store/commands';
import type { Review } from './use-review';

interface Answering {
  readonly review: Review;
  /** Asks whether to leave what was said here. */
  readonly onLeave: () => void;
}

function answer(command: Command, { review, onLeave }: Answering): boolean {
  switch (command) {
    case 'undo':
      review.undo();
      return true;
    case 'redo':
      review.redo();
      return true;
    case 'library':
      if (review.history.past.length === 0) return false;
      onLeave();
      return true;
    default:
      return false;
  }
}

/** What the menu asks for while the review is on screen. */
export function useReviewCommands(commands: Commands | undefined, answering: Answering): void {
  useEffect(() => commands?.add('screen', (command) => answer(command, answering)));
}
