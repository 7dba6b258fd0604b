/** A rectangle of the screen, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stood when it was last closed; `bounds` are those it has when it is not maximised. */
export interface WindowPlace {
  readonly bounds: Bounds;
  readonly maximised: boolean;
}

export const smallestWindow = { width: 720, height: 520 } as const;
const firstWindow = { width: 1440, height: 900 } as const;

/** Enough of the title bar to take hold of, in pixels, must be on a display or the window is moved. */
const grip = 80;

/**
 * The remembered bounds, moved and cut to fit a display that is there today: the one they overlap most. Displays are
 * given by their work areas, the main one first.
 */
export function fitToDisplays(wanted: Bounds, workAreas: readonly Bounds[]): Bounds {
  const best = workAreas.reduce<Bounds | undefined>(
    (chosen, area) => (chosen && overlap(wanted, chosen) >= overlap(wanted, area) ? chosen : area),
    undefined,
  );
  if (best === undefined) {
    return wanted;
  }
  const width = Math.max(smallestWindow.width, Math.min(wanted.width, best.width));
  const height = Math.max(smallestWindow.height, Math.min(wanted.height, best.height));
  if (isReachable({ ...wanted, width, height }, best)) {
    return { x: wanted.x, y: wanted.y, width, height };
  }
  return {
    x: clamp(wanted.x, best.x, best.x + best.width - width),
    y: clamp(wanted.y, best.y, best.y + best.height - height),
    width,
    height,
  };
}

/** The bounds of a first window: as large as the display allows, in its middle. */
export function firstBounds(workArea: Bounds): Bounds {
  const width = Math.max(smallestWindow.width, Math.min(firstWindow.width, workArea.width));
  const height = Math.max(smallestWindow.height, Math.min(firstWindow.height, workArea.height));
  return {
    x: Math.round(workArea.x + Math.max(0, workArea.width - width) / 2),
    y: Math.round(workArea.y + Math.max(0, workArea.height - height) / 2),
    width,
    height,
  };
}

function isReachable(window: Bounds, area: Bounds): boolean {
  return (
    window.x + window.width >= area.x + grip &&
    window.x <= area.x + area.width - grip &&
    window.y >= area.y &&
    window.y <= area.y + area.height - grip
  );
}

function overlap(one: Bounds, other: Bounds): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(value, highest));
}
