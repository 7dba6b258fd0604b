import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { messageOf } from '../../../../shared/message-of';
import { failed, type Result, succeeded } from '../../../../shared/result';

/** An element as it stands in the file: its attributes, its elements, and its words. */
export interface ProjectElement {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ProjectElement[];
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ProjectElement[];
  text: string;
}

/** No project nests more deeply than its codes do; beyond this it was made to hurt. */
const deepest = 200;

/** A project's description as a tree, or in words for the log why it is none. Entities of its own are not looked up. */
export function parseProject(xml: string): Result<ProjectElement, string> {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser();
  const addText = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (open.length > deepest) throw new Error('elements are nested too deeply');
    const element = { name: name.replace(/^.*:/, ''), attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    return failed(messageOf(error));
  }
  const project = root.children.find(({ name }) => name === 'Project');
  return project ? succeeded(project) : failed('no element Project');
}

/** The elements of this name directly inside another. */
export function childrenOf(element: ProjectElement | undefined, name: string): readonly ProjectElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: ProjectElement | undefined, name: string): ProjectElement | undefined {
  return element?.children.find((child) => child.name === name);
}
