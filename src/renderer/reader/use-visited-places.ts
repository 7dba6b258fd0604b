import { useEffect } from 'react';
import { locationWords } from '../../shared/transcript/location';
import { type Point, positionOf } from '../../shared/transcript/passage';
import type { Commands } from '../store/commands';
import type { ReaderDesk } from './reader-desk';
import { visitedIn } from './visited-places';

/** Where a place is, as it is read out: "Paragraph 12". */
function spokenPlace(desk: ReaderDesk, place: Point): string {
  const end = { ...place, offset: place.offset + 1 };
  return locationWords(desk.reading.transcript(), { start: place, end }).replace('¶', 'Paragraph ');
}

/** Answers Back and Forward. `leaveTranscript` goes back to where it was opened from; false where that leads nowhere. */
export function useVisitedPlaces(
  desk: ReaderDesk,
  commands: Commands,
  show: (place: Point) => void,
  leaveTranscript: () => boolean,
): void {
  useEffect(
    () =>
      commands.add('screen', (command) => {
        if (command !== 'go-back' && command !== 'go-forward') return false;
        const direction = command === 'go-back' ? 'back' : 'forward';
        const isThere = ({ paragraph }: Point) =>
          positionOf(desk.reading.transcript(), paragraph) !== undefined;
        const place = visitedIn(desk.reading).step(direction, desk.here(), isThere);
        if (!place && direction === 'back' && leaveTranscript()) return true;
        if (place) {
          show(place);
          desk.announcer.say(spokenPlace(desk, place));
        } else
          desk.announcer.refuse(
            direction === 'back' ? 'No earlier place to go back to.' : 'No later place to go forward to.',
          );
        return true;
      }),
    [desk, commands, show, leaveTranscript],
  );
}
