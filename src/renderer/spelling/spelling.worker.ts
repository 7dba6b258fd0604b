import { type Dictionary, readDictionary } from './dictionary';
import { type Asked, Judging } from './judging';

/** A dictionary comes out of the app's own files, and the page's policy lets it come from nowhere else. */
async function fetchDictionary(address: string): Promise<Dictionary> {
  const { ok, body } = await fetch(address);
  if (!ok || !body) throw new Error('The dictionary is missing.');
  const plain = address.endsWith('.gz') ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  return readDictionary(new Uint8Array(await new Response(plain).arrayBuffer()));
}

const judging = new Judging(fetchDictionary, (answer) => self.postMessage(answer));

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => judging.hear(data));
