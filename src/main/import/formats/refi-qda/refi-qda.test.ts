import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../export/write-zip';
import { contentOf } from '../../file-content';
import { expectFixture } from '../../made-fixtures.testing';
import { refiFixtures, refiProject } from './projects.testing';
import { refiQdaFormat } from './refi-qda';

const described = (xml: string) => writeZip([{ name: 'project.qde', bytes: Buffer.from(xml) }]);

describe('a REFI-QDA project', () => {
  it.each(Object.entries(refiFixtures))('%s is what our code makes', async (name, project) => {
    expectFixture(`refi-qda/${name}`, await refiProject(project));
  });

  it('is told from any other archive', async () => {
    const project = await refiProject({ codes: '', texts: [] });
    const other = await writeZip([{ name: 'project.xml', bytes: Buffer.from('<Project/>') }]);
    expect(await refiQdaFormat.recognise(contentOf(project, 'a.qdpx'))).toBe('certain');
    expect(await refiQdaFormat.recognise(contentOf(other, 'a.zip'))).toBeNull();
  });

  it.each([
    ['is not well-formed', '<Project><Sources>', 'damaged'],
    ['is something else', '<Novel/>', 'damaged'],
    ['nests ten thousand deep', `<Project>${'<Set>'.repeat(10_000)}`, 'damaged'],
    ['uses an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><Project>&b;</Project>', 'damaged'],
    ['has no text', '<Project><Sources/></Project>', 'no-text-found'],
    [
      'has its text elsewhere',
      '<Project><Sources><TextSource plainTextPath="relative://a.txt"/></Sources></Project>',
      'no-text-found',
    ],
  ])('whose description %s is not read', async (_what, xml, kind) => {
    const read = await refiQdaFormat.read(contentOf(await described(xml), 'a.qdpx'));
    expect(read).toMatchObject({ ok: false, problem: { kind } });
  });

  it('with more elements in one than a function takes arguments is read', async () => {
    const source = '<Sources><TextSource name="A" plainTextPath="internal://a.txt"/></Sources>';
    const project = await writeZip([
      {
        name: 'project.qde',
        bytes: Buffer.from(`<Project>${source}${'<Set/>'.repeat(150_000)}</Project>`),
      },
      { name: 'sources/a.txt', bytes: Buffer.from('Ada Brook: yes.') },
    ]);
    expect(await refiQdaFormat.read(contentOf(project, 'a.qdpx'))).toMatchObject({ ok: true });
  });
});
