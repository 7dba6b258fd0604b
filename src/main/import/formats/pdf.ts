import type { Format } from './format';

/** PDF: the words as they are printed, without what is printed on every page. */
export const pdfFormat: Format = {
  id: 'pdf',
  version: 2,
  container: 'pdf',
  recognise: () => 'certain',
  read: async (file) => {
    const { readPdf } = await import('./pdf/read-pdf');
    return readPdf(file);
  },
};
