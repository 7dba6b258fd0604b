import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './setup/place.mjs';

/** The oldest version of each package without a known hole or defect that matters here, and what it was. */
const minimums = [
  ['docx', '9.15.2', 'earlier ones write control characters raw, and Word cannot open the file'],
  ['mammoth', '1.13.0', 'those before 1.11 read files outside the document'],
  ['jszip', '3.8.0', 'earlier ones write outside the folder that they unpack into'],
  ['pdfjs-dist', '4.2.67', 'earlier ones run code that a font holds'],
  ['electron', '43.0.0', "older than the three releases that Electron's makers support"],
];

/** @type {Readonly<Record<string, { readonly version?: string }>>} */
const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

/** @param {string} version */
const numbers = (version) => version.split(/[.-]/).slice(0, 3).map(Number);

/**
 * @param {string} version
 * @param {string} minimum
 */
const isBelow = (version, minimum) => {
  const [is, atLeast] = [numbers(version), numbers(minimum)];
  const different = is.findIndex((number, index) => number !== atLeast[index]);
  return different !== -1 && (is[different] ?? 0) < (atLeast[different] ?? 0);
};

test.each(minimums)('no %s below %s is installed', (name, minimum) => {
  const versions = Object.entries(locked)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = '0.0.0' }]) => version);
  expect(versions.filter((version) => isBelow(version, minimum))).toEqual([]);
});

test('a version is compared by its numbers', () => {
  expect(isBelow('9.9.0', '9.15.2')).toBe(true);
  expect(isBelow('9.15.2', '9.15.2')).toBe(false);
  expect(isBelow('10.0.0', '9.15.2')).toBe(false);
});
