import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/place.mjs';

/**
 * A package that goes into the app, or into what goes into it.
 * @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string }} Shipped
 */

/** @param {string} folder */
const textIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');

/**
 * Parts of packages that other people wrote than those whose licence is at the top.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const parts = { 'pdfjs-dist': ['cmaps'] };

/** @returns {readonly Shipped[]} every package that the app is built of, by the lock file */
export const shippedPackages = () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .filter(([path]) => existsSync(join(root, path)))
    .map(([path]) => {
      const { name, version, license, author } = JSON.parse(
        readFileSync(join(root, path, 'package.json'), 'utf8'),
      );
      const by = typeof author === 'object' ? author.name : author;
      const folders = ['', ...(parts[name] ?? [])].map((part) => join(root, path, part));
      const text = folders.map(textIn).join('\n\n').trim() || `Under the ${license} licence, by ${by}.`;
      return { name, version, licence: String(license), text };
    });
};

/** The licences of other people's work in the app, one after another. */
export const thirdPartyText = () =>
  shippedPackages()
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
