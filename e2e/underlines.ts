import type { Locator } from '@playwright/test';

/** How many pixels of a field are red, as nothing in it is but the line below a misspelt word. */
export async function redPixels(field: Locator): Promise<number> {
  const picture = (await field.screenshot()).toString('base64');
  return field.evaluate(async (_, source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data ?? [];
    let red = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [r = 0, g = 0, b = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      if (r > Math.max(g, b) + 60) red += 1;
    }
    return red;
  }, picture);
}
