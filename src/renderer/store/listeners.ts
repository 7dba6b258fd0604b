/** Who wants to know that something changed; the shape `useSyncExternalStore` asks for. */
export class Listeners {
  private readonly all = new Set<() => void>();

  readonly add = (listener: () => void): (() => void) => {
    this.all.add(listener);
    return () => this.all.delete(listener);
  };

  tell(): void {
    for (const listener of [...this.all]) listener();
  }

  /** Resolves at the next change. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.add(() => {
        stop();
        resolve();
      });
    });
  }
}
