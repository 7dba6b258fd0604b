/*
 * The area runs itself again for each document, in a process of its own that loads no more than reading it needs; so the
 * two sides of this file are loaded when it is known which is wanted.
 */

const [mode, path = ''] = process.argv.slice(2);
if (mode === '--once') {
  const { readOnce } = await import('./read/read-once');
  await readOnce(path);
} else {
  const { measureReading } = await import('./read/measure-reading');
  await measureReading();
}
