import type { Database, SqlValue } from 'sql.js';
import { messageOf } from '../../../../shared/message-of';
import { failed, type Result, succeeded } from '../../../../shared/result';

/** A stretch that somebody marked; offsets in UTF-8 bytes of the document's text, mark-up not counted. */
interface TaguetteHighlight {
  readonly start: number;
  readonly end: number;
  /** Its words with their mark-up, as they were when it was made. */
  readonly snippet: string;
  readonly tags: readonly string[];
}

export interface TaguetteDocument {
  readonly name: string;
  readonly description: string;
  readonly html: string;
  readonly highlights: readonly TaguetteHighlight[];
}

interface TaguetteTag {
  /** Its name, with those of the tags above it where somebody wrote them so: "Harbour.Cost". */
  readonly path: string;
  readonly description: string;
}

export interface TaguetteProject {
  readonly documents: readonly TaguetteDocument[];
  readonly tags: readonly TaguetteTag[];
}

/** Tables that a project is read from; a view or a virtual table of such a name is none, and could have anything computed. */
export const projectTables = ['documents', 'highlights', 'highlight_tags', 'tags'] as const;

/** Reads a project in memory, or says in words for the log why it is none. Never throws for what a file holds. */
export async function readProject(bytes: Uint8Array): Promise<Result<TaguetteProject, string>> {
  try {
    const { default: initSqlJs } = await import('sql.js/dist/sql-wasm-inline.js');
    const { Database: Opened } = await initSqlJs();
    const database = new Opened(bytes);
    try {
      const missing = projectTables.filter((table) => !holdsTable(database, table));
      if (missing.length > 0) return failed(`tables missing: ${missing.join(', ')}`);
      return succeeded({ documents: documentsIn(database), tags: tagsIn(database) });
    } finally {
      database.close();
    }
  } catch (error) {
    return failed(messageOf(error));
  }
}

function holdsTable(database: Database, name: string): boolean {
  const found = rowsOf(database, `SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '${name}'`);
  return found.some(([sql]) => /^\s*create\s+table\b/i.test(textOf(sql)));
}

function rowsOf(database: Database, query: string): readonly (readonly SqlValue[])[] {
  return database.exec(query)[0]?.values ?? [];
}

function textOf(value: SqlValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function offsetOf(value: SqlValue | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : 0;
}

function documentsIn(database: Database): readonly TaguetteDocument[] {
  const highlights = highlightsIn(database);
  const rows = rowsOf(database, 'SELECT id, name, description, contents FROM documents ORDER BY id');
  return rows.map(([id, name, description, contents]) => ({
    name: textOf(name),
    description: textOf(description),
    html: textOf(contents),
    highlights: highlights.get(String(id)) ?? [],
  }));
}

/** By the id of their document, in order of place. */
function highlightsIn(database: Database): ReadonlyMap<string, readonly TaguetteHighlight[]> {
  const tags = new Map<string, string[]>();
  const paths = `SELECT highlight_id, path FROM highlight_tags JOIN tags ON tags.id = tag_id ORDER BY path`;
  for (const [highlight, path] of rowsOf(database, paths))
    tags.set(String(highlight), [...(tags.get(String(highlight)) ?? []), textOf(path)]);
  const byDocument = new Map<string, TaguetteHighlight[]>();
  const rows = rowsOf(
    database,
    'SELECT id, document_id, start_offset, end_offset, snippet FROM highlights ORDER BY start_offset, id',
  );
  for (const [id, document, start, end, snippet] of rows) {
    const found = {
      start: offsetOf(start),
      end: offsetOf(end),
      snippet: textOf(snippet),
      tags: tags.get(String(id)) ?? [],
    };
    const known = byDocument.get(String(document));
    if (known) known.push(found);
    else byDocument.set(String(document), [found]);
  }
  return byDocument;
}

function tagsIn(database: Database): readonly TaguetteTag[] {
  return rowsOf(database, 'SELECT path, description FROM tags ORDER BY path').map(([path, description]) => ({
    path: textOf(path),
    description: textOf(description),
  }));
}
