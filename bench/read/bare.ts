import { readFile } from 'node:fs/promises';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function parseXml(text: string): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  for (const event of ['opentag', 'closetag', 'text'] as const) parser.on(event, () => undefined);
  parser.write(text).close();
}

async function selectAll(bytes: Uint8Array): Promise<void> {
  const { default: initSqlJs } = await import('sql.js/dist/sql-wasm-inline.js');
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  for (const table of ['documents', 'highlights', 'highlight_tags', 'tags'])
    database.exec(`SELECT * FROM ${table}`);
  database.close();
}

async function unzipAndParse(bytes: Uint8Array): Promise<void> {
  const { readZip } = await import('../../src/main/import/read-zip');
  const entries = await readZip(bytes, { entries: 100, bytes: 1e9 });
  if (!entries.ok) throw new Error(entries.problem);
  for (const [name, entry] of entries.value)
    if (name.endsWith('.qde')) await parseXml(decode(entry));
    else decode(entry);
}

/** What parses a container with nothing done to what it gives; each loads no more than it needs. */
const bareParsers = {
  'bare line split': (bytes) => void decode(bytes).split(/\r?\n/),
  'bare saxes': (bytes) => parseXml(decode(bytes)),
  'bare JSON.parse': (bytes) => void JSON.parse(decode(bytes)),
  'bare sql.js': selectAll,
  'bare unzip, saxes': unzipAndParse,
} as const satisfies Readonly<Record<string, (bytes: Uint8Array) => void | Promise<void>>>;

export type BareParser = keyof typeof bareParsers;

/** Parses a file in this process and nothing else: run by itself, as `readOnce` is. */
export async function parseBare(parser: string, path: string): Promise<void> {
  await bareParsers[parser as BareParser](await readFile(path));
}
