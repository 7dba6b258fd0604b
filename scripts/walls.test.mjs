import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import walls from '../.dependency-cruiser.mjs';
import { root } from './setup/place.mjs';
import { runNode } from './setup/run.mjs';

/** @typedef {readonly [wall: string, file: string, code: string]} Violation */

/** @type {readonly Violation[]} One file that breaks each rule of `.dependency-cruiser.mjs`. */
const forbiddenImports = [
  ['shared-imports-nothing-of-ours', 'src/shared/a.ts', "import '../main/index';"],
  ['main-imports-shared-only', 'src/main/a.ts', "import '../renderer/main';"],
  ['preload-imports-shared-only', 'src/preload/a.ts', "import '../main/index';"],
  ['renderer-imports-shared-only', 'src/renderer/a.ts', "import '../preload/index';"],
  [
    'shared-transcript-imports-no-later-folder',
    'src/shared/transcript/a.ts',
    "import '../annotation/theme';",
  ],
  ['shared-annotation-imports-no-later-folder', 'src/shared/annotation/a.ts', "import '../notebook/doc';"],
  ['shared-notebook-imports-no-later-folder', 'src/shared/notebook/a.ts', "import '../briefing/outline';"],
  ['shared-briefing-imports-no-later-folder', 'src/shared/briefing/a.ts', "import '../bundle/bundle';"],
  ['shared-roots-import-no-folder', 'src/shared/result.ts', "import './notebook/doc';"],
  ['shared-uses-no-package-but-yjs', 'src/shared/b.ts', "import 'zod';"],
  ['shared-uses-no-package-but-yjs', 'src/shared/c.ts', "import 'node:fs';"],
  ['only-the-notebook-knows-yjs-in-shared', 'src/shared/briefing/b.ts', "import 'yjs';"],
  ['only-named-files-of-main-know-electron', 'src/main/journal/a.ts', "import 'electron';"],
  ['only-export-knows-docx', 'src/main/import/a.ts', "import 'docx';"],
  ['main-knows-no-page', 'src/main/b.ts', "import 'react';"],
  ['preload-knows-electron-alone', 'src/preload/b.ts', "import 'zod';"],
  ['preload-knows-electron-alone', 'src/preload/c.ts', "import 'node:path';"],
  ['renderer-knows-no-node', 'src/renderer/b.ts', "import 'node:fs';"],
  ['renderer-knows-no-electron', 'src/renderer/c.ts', "import 'electron';"],
  ['only-the-store-knows-dexie', 'src/renderer/reader/a.ts', "import 'dexie';"],
  ['features-do-not-import-each-other', 'src/renderer/reader/b.ts', "import '../notes/note';"],
  ['features-do-not-import-the-app', 'src/renderer/reader/c.ts', "import '../main';"],
  ['store-and-ui-import-no-feature', 'src/renderer/store/a.ts', "import '../notes/note';"],
  ['threads-import-nothing-of-the-page', 'src/renderer/assembling/a.ts', "import '../store/database';"],
  ['threads-import-nothing-of-the-page', 'src/renderer/spelling/a.ts', "import '../store/database';"],
  ['only-spelling-knows-its-dictionaries', 'src/renderer/notes/b.ts', "import 'cspell-trie-lib';"],
  ['store-and-ui-do-not-import-each-other', 'src/renderer/ui/a.ts', "import '../store/database';"],
  ['no-cycle', 'src/shared/around.ts', "import './back';"],
  ['no-import-of-nothing', 'src/shared/d.ts', "import './not-there';"],
  ['product-imports-no-test', 'src/shared/e.ts', "import './result.test';"],
  ['product-imports-no-development-package', 'src/main/c.ts', "import 'fast-check';"],
];

/** @type {Readonly<Record<string, string>>} What the violations import; none of it breaks a rule. */
const innocent = {
  'src/shared/annotation/theme.ts': 'export const a = 1;',
  'src/shared/notebook/doc.ts': "import 'yjs';",
  'src/shared/briefing/outline.ts': 'export const a = 1;',
  'src/shared/bundle/bundle.ts': "import '../notebook/doc';",
  'src/shared/back.ts': "import './around';",
  'src/shared/result.test.ts': "import 'node:fs';",
  'src/main/index.ts': "import 'electron';",
  'src/main/export/a.ts': "import 'docx';",
  'src/preload/index.ts': "import 'electron';",
  'src/renderer/main.tsx': "import './reader/reader';",
  'src/renderer/notes/note.ts': "import '../store/database';",
  'src/renderer/reader/reader.ts': "import '../ui/button';",
  'src/renderer/store/database.ts': "import 'dexie';",
  'src/renderer/ui/button.ts': "import '../../shared/back';",
};

/** @type {readonly Violation[]} What each folder's tsconfig must refuse: the project and a name that it must not know. */
const forbiddenNames = [
  ['src/shared', 'src/shared/dom.ts', 'export const a = document.title;'],
  [
    'src/shared',
    'src/shared/node.ts',
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
  ],
  ['src/main', 'src/main/dom.ts', 'export const a = document.title;'],
  ['src/renderer', 'src/renderer/node.ts', "import { sep } from 'node:path';\nexport const a = sep;"],
];

/** @param {Readonly<Record<string, string>>} files */
const writeTree = (files) => {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`);
  }
  return folder;
};

describe('the walls between folders', () => {
  /** @type {readonly string[]} */
  let found = [];
  let folder = '';

  beforeAll(async () => {
    folder = writeTree({
      ...innocent,
      ...Object.fromEntries(forbiddenImports.map(([, file, code]) => [file, code])),
    });
    const { output } = await cruise(['src'], {
      ...walls.options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: walls.forbidden },
    });
    if (typeof output === 'string') throw new Error(output);
    found = output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(forbiddenImports)('%s is noticed in %s', (wall, file) => {
    expect(found).toContain(`${wall} ${file}`);
  });

  test('every rule has a violation here', () => {
    const named = new Set(forbiddenImports.map(([wall]) => wall));
    expect(walls.forbidden.map(({ name }) => name).filter((name) => !named.has(name ?? ''))).toEqual([]);
  });

  test('what breaks no rule is let through', () => {
    const blamed = found.map((line) => line.split(' ')[1] ?? '');
    expect(Object.keys(innocent).filter((file) => blamed.includes(file))).toEqual([]);
  });
});

describe('the walls in the compiler', () => {
  test.each(forbiddenNames)(
    '%s refuses %s',
    async (project, file, code) => {
      const folder = writeTree({ [file]: code });
      try {
        cpSync(join(root, project, 'tsconfig.json'), join(folder, project, 'tsconfig.json'));
        const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
        const { output } = await runNode(
          tsc,
          ['-p', project, '--incremental', 'false', '--pretty', 'false'],
          { cwd: folder },
        );
        expect(output).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}\\(\\d+,\\d+\\): error TS`));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
