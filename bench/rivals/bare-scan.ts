declare global {
  interface Window {
    scanning: Worker;
    /** Milliseconds until the thread has answered, and with how many places. */
    scan: (words: string) => Promise<{ readonly ms: number; readonly places: number }>;
  }
}

/** Runs in a page of its own: a thread that holds nothing but the text, in small letters, and looks for words in it. */
export function startScanning(): void {
  const code = `
    let text = '';
    self.onmessage = ({ data }) => {
      if (data.text !== undefined) { text += data.text; return; }
      let places = 0;
      for (let at = text.indexOf(data.words); at >= 0; at = text.indexOf(data.words, at + data.words.length)) places += 1;
      self.postMessage(places);
    };`;
  window.scanning = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  window.scan = (words) =>
    new Promise((resolve) => {
      const begun = performance.now();
      window.scanning.onmessage = ({ data }) => resolve({ ms: performance.now() - begun, places: data });
      window.scanning.postMessage({ words });
    });
}

/** Runs in the page: gives the thread more text. */
export function addText(text: string): void {
  window.scanning.postMessage({ text });
}
