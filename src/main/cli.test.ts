import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleEntries } from './bundle-entries.testing';
import { temporaryFolder } from './temporary-folder.testing';

/** Each test starts two processes, which takes its time on a machine that has other things to do. */
vi.setConfig({ testTimeout: 60_000 });

let built: string;

beforeAll(async () => {
  built = await bundleEntries('command-line', {
    cli: resolve('src/main/cli.ts'),
    work: resolve('src/main/work/work.ts'),
  });
  // The command line looks for the work by the name it has in the product.
  writeFileSync(join(built, 'work.js'), "import './work.mjs';\n");
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }\n');
}, 60_000);

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

function despatch(folder: string, ...words: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(built, 'cli.mjs'), ...words],
      { cwd: folder, env: { ...process.env, TMPDIR: join(folder, 'tmp') }, maxBuffer: 64 * 1024 * 1024 },
      (_error, output, complaint) => done({ code: child.exitCode ?? -1, output, complaint }),
    );
  });
}

function workingFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'tmp'));
  return folder;
}

const text = 'A short hearing\n\nChair: Order.\n\nWitness: Good morning.\n\nIt is raining.\n';

describe('despatch read', () => {
  it('prints for a person what was understood, and leaves nothing behind', async () => {
    const folder = workingFolder();
    writeFileSync(join(folder, 'hearing.txt'), text);
    expect(await despatch(folder, 'read', 'hearing.txt')).toEqual({
      code: 0,
      output: [
        'A short hearing',
        'date unknown',
        'read as Plain text, by its looks alone',
        '',
        '2 speakers, 2 turns',
        '  Chair: 1 turn, 1 word',
        '  Witness: 1 turn, 5 words',
        '3 paragraphs of speech, 0 paragraphs of narration',
        '',
      ].join('\n'),
      complaint: '',
    });
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('prints for a program every turn with its paragraphs', async () => {
    const folder = workingFolder();
    writeFileSync(join(folder, 'hearing.txt'), text);
    const { code, output } = await despatch(folder, 'read', 'hearing.txt', '--json');
    expect(code).toBe(0);
    const { transcript, warnings } = JSON.parse(output);
    expect(transcript.title).toBe('A short hearing');
    expect(transcript.speakers.map(({ name }: { name: string }) => name)).toEqual(['Chair', 'Witness']);
    expect(
      transcript.turns.map(
        ({ speakerId, paragraphs }: { speakerId: string; paragraphs: { text: string }[] }) => [
          speakerId,
          paragraphs.map((paragraph) => paragraph.text),
        ],
      ),
    ).toEqual([
      [transcript.speakers[0].id, ['Order.']],
      [transcript.speakers[1].id, ['Good morning.', 'It is raining.']],
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads a bundle with what people decided', async () => {
    const { code, output } = await despatch(workingFolder(), 'read', resolve('resources/sample.despatch'));
    expect(code).toBe(0);
    expect(output).toMatch(/\n5 speakers, 42 turns\n/);
  });

  it('says in one sentence why a file cannot be read', async () => {
    const folder = workingFolder();
    expect(await despatch(folder, 'read', 'nothing.txt')).toEqual({
      code: 1,
      output: '',
      complaint: '“nothing.txt” could not be found. It may have been moved or renamed; choose it again.\n',
    });
  });
});

describe('despatch export', () => {
  const bundle = resolve('resources/sample.despatch');

  it('writes a Word document from a bundle', async () => {
    const folder = workingFolder();
    const ended = await despatch(folder, 'export', bundle, '--out', 'briefing.docx');
    expect(ended).toEqual({ code: 0, output: 'Wrote briefing.docx.\n', complaint: '' });
    expect(readFileSync(join(folder, 'briefing.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('touches no file when the bundle is none', async () => {
    const folder = workingFolder();
    writeFileSync(join(folder, 'hearing.txt'), text);
    writeFileSync(join(folder, 'briefing.docx'), 'an earlier briefing');
    const { code, complaint } = await despatch(folder, 'export', 'hearing.txt', '--out', 'briefing.docx');
    expect({ code, complaint }).toEqual({
      code: 1,
      complaint: '“hearing.txt” is not a bundle. Make one in Despatch with “Save a copy”, and export that.\n',
    });
    expect(readFileSync(join(folder, 'briefing.docx'), 'utf8')).toBe('an earlier briefing');
  });

  it('touches no file when the bundle is damaged', async () => {
    const folder = workingFolder();
    writeFileSync(join(folder, 'cut.despatch'), readFileSync(bundle).subarray(0, 2_000));
    const { code, complaint } = await despatch(folder, 'export', 'cut.despatch', '--out', 'briefing.docx');
    expect(code).toBe(1);
    expect(complaint).toMatch(/^“cut.despatch” is damaged/);
    expect(existsSync(join(folder, 'briefing.docx'))).toBe(false);
  });
});
