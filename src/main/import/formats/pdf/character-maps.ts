/// <reference path="./import-glob.d.ts" />

/** One for each way of writing Chinese, Japanese and Korean that a PDF may name and not hold, packed into the code. */
const packed = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});

/** Gives pdf.js the maps that it has in files of its own: an app that is packed has no such files, nor a place for them. */
export class CharacterMaps {
  async fetch({ name }: { readonly name: string }): Promise<{
    readonly cMapData: Uint8Array;
    readonly isCompressed: true;
  }> {
    const load = packed[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
    if (load === undefined) throw new Error(`There is no character map called ${name}.`);
    const url = await load();
    const cMapData = new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    return { cMapData, isCompressed: true };
  }
}
