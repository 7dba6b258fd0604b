/*
 * The area runs itself again for each document, in a process of its own that loads no more than reading it needs; so the
 * sides of this file are loaded when it is known which is wanted.
 */

const [mode, how = '', path = ''] = process.argv.slice(2);
if (mode === '--once') {
  const { readOnce } = await import('./read/read-once');
  await readOnce(how, path);
} else if (mode === '--bare') {
  const { parseBare } = await import('./read/bare');
  await parseBare(how, path);
} else {
  const { measureReading } = await import('./read/measure-reading');
  await measureReading();
}
