/**
 * Runs in the page: a list that has only the rows near the screen in the page, each placed by the heights of those
 * before it, estimated until they are measured. What a virtual list has to do, and no more.
 */
export async function showVirtualList(): Promise<number> {
  const begun = performance.now();
  const [scroller, text] = [document.getElementById('scroller'), document.getElementById('text')];
  if (!scroller || !text) throw new Error('The page is not as it was expected.');
  const items = window.paragraphs;
  const tops = new Float64Array(items.length + 1);
  const heights = Float64Array.from(
    items,
    ({ label, text: words }) => Math.ceil(words.length / 76) * 29 + 12 + (label ? 45 : 0),
  );
  const rows = document.createElement('div');
  rows.id = 'rows';
  text.replaceChildren(rows);

  class VirtualList {
    readonly shown = new Map<number, HTMLElement>();

    place(from: number): void {
      for (let index = from; index < items.length; index += 1)
        tops[index + 1] = (tops[index] ?? 0) + (heights[index] ?? 0);
      rows.style.height = `${tops[items.length]}px`;
      for (const [index, row] of this.shown) row.style.transform = `translateY(${tops[index]}px)`;
    }

    indexAt(offset: number): number {
      let [low, high] = [0, items.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    add(index: number): void {
      const row = window.makeRow(index);
      row.style.transform = `translateY(${tops[index]}px)`;
      rows.append(row);
      this.shown.set(index, row);
    }

    /** The first row whose height is not what it was thought to be, or -1. */
    measure(added: readonly number[]): number {
      const wrong = added.filter((index) => {
        const height = this.shown.get(index)?.offsetHeight ?? 0;
        const isWrong = Math.abs(height - (heights[index] ?? 0)) >= 1;
        heights[index] = height;
        return isWrong;
      });
      return wrong[0] ?? -1;
    }

    readonly render = (from: number, to: number): void => {
      for (const [index, row] of this.shown) {
        if (index >= from && index <= to) continue;
        row.remove();
        this.shown.delete(index);
      }
      const added: number[] = [];
      for (let index = from; index <= to; index += 1) {
        if (this.shown.has(index)) continue;
        this.add(index);
        added.push(index);
      }
      const first = this.measure(added);
      if (first >= 0) this.place(first);
    };
  }

  const list = new VirtualList();
  const render = () => {
    // Five rows more above and below the screen than it shows.
    const from = list.indexAt(scroller.scrollTop) - 5;
    const to = list.indexAt(scroller.scrollTop + scroller.clientHeight) + 5;
    list.render(Math.max(0, from), Math.min(items.length - 1, to));
  };
  list.place(0);
  render();
  scroller.addEventListener('scroll', render, { passive: true });
  const { painted } = await window.bench.frame();
  return painted - begun;
}
