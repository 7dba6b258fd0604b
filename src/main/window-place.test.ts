import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, firstBounds, fitToDisplays, smallestWindow } from './window-place';

const screen: Bounds = { x: 0, y: 0, width: 1920, height: 1040 };
const left: Bounds = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('a remembered window', () => {
  it.each<[string, Bounds, readonly Bounds[], Bounds]>([
    [
      'stays where it was',
      { x: 100, y: 80, width: 1000, height: 700 },
      [screen],
      { x: 100, y: 80, width: 1000, height: 700 },
    ],
    [
      'stays on the second display',
      { x: -1200, y: 80, width: 1000, height: 700 },
      [screen, left],
      { x: -1200, y: 80, width: 1000, height: 700 },
    ],
    [
      'comes back from a display that is gone',
      { x: -1200, y: 80, width: 1000, height: 700 },
      [screen],
      { x: 0, y: 80, width: 1000, height: 700 },
    ],
    [
      'is cut to a smaller display',
      { x: 0, y: 0, width: 3000, height: 2000 },
      [screen],
      { x: 0, y: 0, width: 1920, height: 1040 },
    ],
    [
      'comes down when its title bar is above the display',
      { x: 10, y: -200, width: 1000, height: 700 },
      [screen],
      { x: 10, y: 0, width: 1000, height: 700 },
    ],
    [
      'comes up when its title bar is below the display',
      { x: 10, y: 1030, width: 1000, height: 700 },
      [screen],
      { x: 10, y: 340, width: 1000, height: 700 },
    ],
    [
      'may hang over an edge',
      { x: 1500, y: 80, width: 1000, height: 700 },
      [screen],
      { x: 1500, y: 80, width: 1000, height: 700 },
    ],
    [
      'keeps its bounds without any display',
      { x: 1, y: 2, width: 3, height: 4 },
      [],
      { x: 1, y: 2, width: 3, height: 4 },
    ],
  ])('%s', (_name, wanted, displays, expected) => {
    expect(fitToDisplays(wanted, displays)).toEqual(expected);
  });

  it('can always be taken hold of, and is never too small', () => {
    const anywhere = fc.integer({ min: -100_000, max: 100_000 });
    const size = fc.integer({ min: 1, max: 100_000 });
    const bounds = fc.record({ x: anywhere, y: anywhere, width: size, height: size });
    fc.assert(
      fc.property(bounds, fc.subarray([screen, left], { minLength: 1 }), (wanted, displays) => {
        const { x, y, width, height } = fitToDisplays(wanted, displays);
        const isHeld = displays.some(
          (area) =>
            x + width >= area.x + 80 &&
            x <= area.x + area.width - 80 &&
            y >= area.y &&
            y <= area.y + area.height - 80,
        );
        expect(isHeld).toBe(true);
        expect(width).toBeGreaterThanOrEqual(smallestWindow.width);
        expect(height).toBeGreaterThanOrEqual(smallestWindow.height);
      }),
    );
  });
});

describe('a first window', () => {
  it.each<[string, Bounds, Bounds]>([
    ['stands in the middle of a large display', screen, { x: 240, y: 70, width: 1440, height: 900 }],
    [
      'fills a small one',
      { x: 0, y: 25, width: 1280, height: 700 },
      { x: 0, y: 25, width: 1280, height: 700 },
    ],
    ['is never too small', { x: 0, y: 0, width: 640, height: 480 }, { x: 0, y: 0, width: 720, height: 520 }],
  ])('%s', (_name, area, expected) => {
    expect(firstBounds(area)).toEqual(expected);
  });
});
