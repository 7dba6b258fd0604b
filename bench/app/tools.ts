/** How long one frame's parts took; times in milliseconds since the page began. */
export interface FrameTimes {
  readonly begun: number;
  readonly painted: number;
}

/** What is put into a page that is measured. */
export interface Tools {
  /** Calls before anything else that waits: of what is queued, only what a person does comes first. */
  readonly next: (then: () => void) => void;
  /** Resolves after the next frame has been drawn: styles, layout, paint and whatever frame callbacks did. */
  readonly frame: () => Promise<FrameTimes>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Starts to note tasks of more than 50 ms and the time between frames; ends and tells the longest of each. */
  readonly watch: () => () => { readonly task: number; readonly gap: number };
}

declare global {
  interface Window {
    bench: Tools;
    scheduler: {
      postTask(then: () => void, options: { readonly priority: 'user-blocking' }): Promise<void>;
    };
  }
}

/** Runs in the page. */
export function installTools(): void {
  const next = (then: () => void) => void window.scheduler.postTask(then, { priority: 'user-blocking' });
  const frame = () =>
    new Promise<FrameTimes>((resolve) => {
      requestAnimationFrame(() => {
        const begun = performance.now();
        // What a frame callback asks for next is done when the frame has been drawn.
        next(() => resolve({ begun, painted: performance.now() }));
      });
    });
  const watch = () => {
    let task = 0;
    let gap = 0;
    let last = performance.now();
    let isWatching = true;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) task = Math.max(task, duration);
    });
    observer.observe({ type: 'longtask' });
    const next = () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (isWatching) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return () => {
      isWatching = false;
      for (const { duration } of observer.takeRecords()) task = Math.max(task, duration);
      observer.disconnect();
      return { task, gap };
    };
  };
  window.bench = {
    next,
    frame,
    watch,
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}
