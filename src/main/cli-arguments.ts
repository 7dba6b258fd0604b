import { parseArgs } from 'node:util';
import { type Preset, presets } from '../shared/briefing/outline';
import { failed, type Result, succeeded } from '../shared/result';

/** What a command line asks for. */
export type CliRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'read'; readonly path: string; readonly asJson: boolean }
  | {
      readonly kind: 'export';
      readonly bundlePath: string;
      readonly outPath: string;
      readonly preset: Preset;
    };

export const help = `Despatch without a window.

  despatch read FILE [--json]
      Prints what was understood of a transcript (.txt, .md) or a bundle (.despatch):
      title, speakers with turns and words, paragraphs, warnings.

  despatch export BUNDLE --out FILE.docx [--preset ${presets.join('|')}]
      Writes the briefing of a bundle as a Word document.

  despatch --help
  despatch --version

Ends with 0, or with 1 and one sentence on standard error; then no file was touched.
`;

const hint = 'See “despatch --help”.';

/** Reads a command line, or says in one sentence what is wrong with it. */
export function parseCommandLine(words: readonly string[]): Result<CliRequest, string> {
  const [command, ...rest] = words;
  switch (command) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return succeeded({ kind: 'help' });
    case '--version':
      return succeeded({ kind: 'version' });
    case 'read':
      return parseRead(rest);
    case 'export':
      return parseExport(rest);
    default:
      return failed(`“${command}” is not a command of Despatch. ${hint}`);
  }
}

const options = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  preset: { type: 'string' },
} as const;

function parseRead(words: readonly string[]): Result<CliRequest, string> {
  const parsed = parse(words, ['help', 'json']);
  if (!parsed.ok || parsed.value.isHelp) {
    return parsed.ok ? succeeded({ kind: 'help' }) : parsed;
  }
  const { files, values } = parsed.value;
  const [path] = files;
  return path === undefined || files.length > 1
    ? failed(`“read” takes one file. ${hint}`)
    : succeeded({ kind: 'read', path, asJson: values.json === true });
}

function parseExport(words: readonly string[]): Result<CliRequest, string> {
  const parsed = parse(words, ['help', 'out', 'preset']);
  if (!parsed.ok || parsed.value.isHelp) {
    return parsed.ok ? succeeded({ kind: 'help' }) : parsed;
  }
  const { files, values } = parsed.value;
  const [bundlePath] = files;
  const { out: outPath, preset: wanted = presets[0] } = values;
  const preset = presets.find((known) => known === wanted);
  if (bundlePath === undefined || files.length > 1) {
    return failed(`“export” takes one bundle. ${hint}`);
  }
  if (outPath === undefined) {
    return failed(`“export” needs “--out” and the name of the Word document. ${hint}`);
  }
  if (!outPath.toLowerCase().endsWith('.docx')) {
    return failed(`“${outPath}” is not the name of a Word document; end it with “.docx”.`);
  }
  if (preset === undefined) {
    return failed(`“${wanted}” is not a preset; choose ${presets.join(' or ')}.`);
  }
  return succeeded({ kind: 'export', bundlePath, outPath, preset });
}

interface Parsed {
  readonly files: readonly string[];
  readonly values: { readonly json?: boolean; readonly out?: string; readonly preset?: string };
  readonly isHelp: boolean;
}

function parse(words: readonly string[], names: readonly (keyof typeof options)[]): Result<Parsed, string> {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      tokens: true,
    });
    const foreign = tokens.find(
      (token) => token.kind === 'option' && !names.some((name) => name === token.name),
    );
    return foreign?.kind === 'option'
      ? failed(`“${foreign.rawName}” does not belong to this command. ${hint}`)
      : succeeded({ files: positionals, values, isHelp: values.help === true });
  } catch (error) {
    const complaint = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    return failed(`${complaint}. ${hint}`);
  }
}
