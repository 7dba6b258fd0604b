import { describe, expect, it } from 'vitest';
import { contentOf } from '../../file-content';
import { expectFixture } from '../../made-fixtures.testing';
import { taguetteFixtures, taguetteProject } from './projects.testing';
import { taguetteFormat } from './taguette';

describe('a Taguette project', () => {
  it.each(Object.entries(taguetteFixtures))('%s is what our code makes', async (name, project) => {
    expectFixture(`taguette/${name}`, await taguetteProject(project));
  });

  it('is told from any other database', async () => {
    const project = Buffer.from(await taguetteProject({ tags: {}, documents: [] }));
    const other = Buffer.from(
      project.toString('latin1').replaceAll('highlight_tags', 'highlight_bags'),
      'latin1',
    );
    expect(taguetteFormat.recognise(contentOf(project, 'a.sqlite3'))).toBe('certain');
    expect(taguetteFormat.recognise(contentOf(other, 'a.sqlite3'))).toBeNull();
  });

  it('that is cut off is damaged', async () => {
    const project = await taguetteProject({ tags: {}, documents: [] });
    const read = await taguetteFormat.read(contentOf(project.slice(0, 700), 'a.sqlite3'));
    expect(read).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });

  it('nested ten thousand deep is read', async () => {
    const html = `${'<div>'.repeat(10_000)}Deep water.`;
    const project = await taguetteProject({
      tags: {},
      documents: [{ name: 'Deep', html, highlights: [{ from: 'water' }] }],
    });
    const read = await taguetteFormat.read(contentOf(project, 'a.sqlite3'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        lines: [{ text: 'Deep water.' }],
        annotations: [{ passage: { start: { offset: 5 }, end: { offset: 10 } } }],
      },
    });
  });
});
