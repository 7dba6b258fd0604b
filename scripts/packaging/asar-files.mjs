import { closeSync, openSync, readSync } from 'node:fs';

/** @typedef {{ readonly files?: Readonly<Record<string, AsarEntry>> }} AsarEntry */

/** Where the length of the list of files stands, and where the list begins. */
const lengthAt = 12;
const listAt = 16;

/**
 * @param {AsarEntry} entry
 * @param {string} path
 * @returns {readonly string[]}
 */
const filesOf = ({ files }, path) =>
  files === undefined
    ? [path]
    : Object.entries(files).flatMap(([name, entry]) =>
        filesOf(entry, path === '' ? name : `${path}/${name}`),
      );

/**
 * @param {string} archive
 * @returns {readonly string[]} the files in an .asar archive, which begins with a list of them as JSON
 */
export const asarFiles = (archive) => {
  const file = openSync(archive, 'r');
  try {
    const head = Buffer.alloc(listAt);
    readSync(file, head, 0, listAt, 0);
    const list = Buffer.alloc(head.readUInt32LE(lengthAt));
    readSync(file, list, 0, list.length, listAt);
    return filesOf(JSON.parse(list.toString('utf8')), '');
  } finally {
    closeSync(file);
  }
};
