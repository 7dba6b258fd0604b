import { describe, expect, it } from 'vitest';
import { commands } from '../shared/command';
import { menuItems, nextZoom, zoomSteps } from './menu-items';

const items = Object.values(menuItems)
  .flat()
  .filter((item) => item !== null);

describe('the menu', () => {
  it('has every command in one place', () => {
    expect(items.map(({ command }) => command).sort()).toEqual([...commands].sort());
  });

  it('gives no keys twice, nor keys that text needs', () => {
    const keys = items.flatMap(({ accelerator = [] }) => accelerator);
    const taken = ['X', 'C', 'V', 'A', 'Plus', '=', '-', '0', 'Q', 'W'].map((key) => `CmdOrCtrl+${key}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index || taken.includes(key))).toEqual([]);
  });
});

describe('zooming', () => {
  it('goes from 50 to 300 % and back by the same steps', () => {
    const up = zoomSteps.map((step) => nextZoom(step, 'in'));
    const down = zoomSteps.map((step) => nextZoom(step, 'out'));
    expect(up).toEqual([...zoomSteps.slice(1), 3]);
    expect(down).toEqual([0.5, ...zoomSteps.slice(0, -1)]);
  });

  it('goes on from a factor that is no step', () => {
    expect([nextZoom(1.03, 'in'), nextZoom(1.03, 'out'), nextZoom(9, 'in'), nextZoom(0.1, 'out')]).toEqual([
      1.1, 1, 3, 0.5,
    ]);
  });
});
