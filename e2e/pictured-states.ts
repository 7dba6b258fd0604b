import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Doc } from 'yjs';
import { annotationId } from '../src/shared/id';
import { addAnnotation, projectNotebook } from '../src/shared/notebook/transcript-notebook';
import { atAnotherDesk } from './colleague';
import { hansardPage, sampleBundle } from './files';
import { dialog, type State } from './state';
import { expect } from './test';

const longTitle =
  'Oral evidence on the reliability, the cost and the future of rural bus services, community transport and ' +
  'demand-responsive minibuses in Calderbeck, Upper Wend and the five parishes';
const longSpeaker = 'Mr Rowan Featherstonehaugh-Cholmondeley';

/** Each of the sample's thirty highlights again, sixteen times: five hundred notes. */
function noteFiveHundred(notebook: Doc): void {
  for (const [at, annotation] of projectNotebook(notebook).annotations.entries())
    for (let copy = 1; copy <= 16; copy += 1)
      addAnnotation(notebook, {
        ...annotation,
        id: annotationId(`many-${at}-${copy}`),
        note: `Note ${copy} of this place: ask for the figure, and for the year it was counted in.`,
      });
}

/** How screens look that hold uncommonly much; after the table of states, with the sample open. */
export const pictured: readonly State[] = [
  {
    name: 'reader, five hundred notes',
    reach: async (app, folder) => {
      const path = join(folder, 'many.despatch');
      await atAnotherDesk(sampleBundle, noteFiveHundred, path);
      await app.openTranscript(path);
      await app.button('Join').click();
      await app.button('Dismiss').click();
      await expect(app.page.getByText('511 highlights')).toBeVisible();
    },
  },
  dialog('all notes, five hundred', 'all-notes', 'All notes'),
  {
    name: 'review, a long title',
    reach: async (app, folder) => {
      const path = join(folder, 'long.txt');
      await writeFile(
        path,
        `${longTitle}\n\nThe Chair: Good morning.\n\n${longSpeaker}: Good morning to you.\n`,
      );
      await app.openTranscript(path);
      await app.review.title.fill(longTitle);
    },
  },
  { name: 'reader, a long title', reach: (app) => app.addTranscript() },
  dialog('export, a long title', 'export', 'Export to Word'),
  { name: 'library, a long title', reach: (app) => app.menu('library') },
  {
    name: 'reader, a debate by its columns',
    reach: async (app) => {
      await app.openTranscript(hansardPage);
      await app.addTranscript();
      await expect(app.transcript.paragraph(1)).toBeVisible();
    },
  },
];
