import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/place.mjs';
import { missingPlatforms } from './other-platforms.mjs';

test('the lock file names every platform of every package (if not, run scripts/complete-lock.mjs)', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  expect(missingPlatforms(packages).map(([path]) => path)).toEqual([]);
});

test('a platform that is left out is read from the name', () => {
  const lock = {
    'node_modules/builder': {
      version: '1.2.3',
      dev: true,
      license: 'MIT',
      optionalDependencies: { '@builder/linux-arm64-musl': '1.2.3', '@builder/win32-x64-msvc': '1.2.3' },
    },
    'node_modules/@builder/win32-x64-msvc': { version: '1.2.3' },
  };
  expect(missingPlatforms(lock)).toEqual([
    [
      'node_modules/@builder/linux-arm64-musl',
      {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        libc: ['musl'],
        license: 'MIT',
        optional: true,
        os: ['linux'],
      },
    ],
  ]);
});
