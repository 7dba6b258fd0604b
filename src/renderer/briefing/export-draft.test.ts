import { describe, expect, it } from 'vitest';
import { type ExportStart, initialsOf, requestOf, startDraft } from './export-draft';

const start: ExportStart = {
  preset: null,
  details: { title: '', author: 'Ada Lovelace', preparedFor: '', preparedBy: '', handling: '' },
  includeBareHighlights: true,
  initials: 'AL',
};

describe('the export dialog', () => {
  it('opens with the full preset and the transcript’s title', () => {
    expect(startDraft(start, 'A deepening partnership?')).toMatchObject({
      preset: 'full-annotated',
      title: 'A deepening partnership?',
    });
  });

  it('keeps the preset of last time and a title that was given', () => {
    const again = {
      ...start,
      preset: 'annotated-transcript' as const,
      details: { ...start.details, title: 'Ours' },
    };
    expect(startDraft(again, 'Theirs')).toMatchObject({ preset: 'annotated-transcript', title: 'Ours' });
  });

  it('asks for trimmed words, and takes missing initials from the name', () => {
    const draft = { ...startDraft(start, ' Title '), initials: ' ', preparedFor: ' Members ' };
    expect(requestOf(draft)).toEqual({
      request: {
        preset: 'full-annotated',
        details: {
          title: 'Title',
          author: 'Ada Lovelace',
          preparedFor: 'Members',
          preparedBy: '',
          handling: '',
        },
        includeBareHighlights: true,
      },
      author: { name: 'Ada Lovelace', initials: 'AL' },
    });
  });

  it('asks for nothing without a title', () => {
    expect(requestOf(startDraft(start, ' '))).toBeNull();
  });

  it.each([
    ['Ada Lovelace', 'AL'],
    ['  ada  ', 'A'],
    ['Juan Carlos de la Cruz', 'JLC'],
    ['', ''],
  ])('%j has the initials %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
