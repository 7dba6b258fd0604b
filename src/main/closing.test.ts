import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Closing } from './closing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function gate() {
  const ask = vi.fn();
  const close = vi.fn();
  return { ask, close, closing: new Closing({ ask, close }) };
}

it('a window waits for its page, and then closes', () => {
  const { ask, close, closing } = gate();
  expect(closing.mayClose()).toBe(false);
  expect(closing.mayClose()).toBe(false);
  expect(ask).toHaveBeenCalledOnce();
  expect(close).not.toHaveBeenCalled();
  closing.answered();
  expect(close).toHaveBeenCalledOnce();
  expect(closing.mayClose()).toBe(true);
});

it('a window does not wait for ever', () => {
  const { close, closing } = gate();
  closing.mayClose();
  vi.advanceTimersByTime(2_999);
  expect(close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(close).toHaveBeenCalledOnce();
  expect(closing.mayClose()).toBe(true);
});

it('an answer that nobody asked for closes nothing', () => {
  const { close, closing } = gate();
  closing.answered();
  expect(close).not.toHaveBeenCalled();
  expect(closing.mayClose()).toBe(false);
});
