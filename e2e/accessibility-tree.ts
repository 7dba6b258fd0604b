import type { CDPSession, Page } from '@playwright/test';
import { expect } from './test';

/** A node of the accessibility tree, as the platform gives it to a screen reader. */
export interface TreeNode {
  readonly id: string;
  readonly parent: string | undefined;
  readonly role: string;
  readonly name: string;
  readonly value: string;
  /** "focused", "pressed", "checked", "expanded", "selected", "live" and the like. */
  readonly states: Readonly<Record<string, unknown>>;
  /** The elements that it refers to with `aria-details`. */
  readonly details: readonly number[];
  /** What the tree knows the element by. */
  readonly element: number;
}

interface Wanted {
  readonly role: string;
  readonly name?: string | RegExp;
  readonly within?: TreeNode;
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a screen reader has of the window: nodes by role and name, focus, keys, and each node's default action. */
export class AccessibilityTree {
  private constructor(
    private readonly page: Page,
    private readonly devTools: CDPSession,
  ) {}

  static async of(page: Page): Promise<AccessibilityTree> {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Accessibility.enable');
    return new AccessibilityTree(page, devTools);
  }

  /** Every node that is not left out of the tree, in its order. */
  async nodes(): Promise<readonly TreeNode[]> {
    const { nodes } = await this.devTools.send('Accessibility.getFullAXTree');
    const parents = new Map(nodes.map(({ nodeId, parentId }) => [nodeId, parentId]));
    const shown = new Set(nodes.filter(({ ignored }) => !ignored).map(({ nodeId }) => nodeId));
    const shownParent = (id: string): string | undefined => {
      const parent = parents.get(id);
      return parent === undefined || shown.has(parent) ? parent : shownParent(parent);
    };
    return nodes
      .filter(({ nodeId }) => shown.has(nodeId))
      .map(({ nodeId, role, name, value, properties = [], backendDOMNodeId = 0 }) => ({
        id: nodeId,
        parent: shownParent(nodeId),
        role: String(role?.value ?? ''),
        name: String(name?.value ?? ''),
        value: String(value?.value ?? ''),
        states: Object.fromEntries(properties.map((each) => [each.name, each.value.value])),
        details: properties
          .filter((each) => each.name === 'details')
          .flatMap((each) => each.value.relatedNodes?.map((node) => node.backendDOMNodeId) ?? []),
        element: backendDOMNodeId,
      }));
  }

  /** The nodes of a role, and of a name and inside another where that is asked for. */
  async all({ role, name, within }: Wanted): Promise<readonly TreeNode[]> {
    const nodes = await this.nodes();
    return nodes.filter(
      (node) =>
        node.role === role &&
        (name === undefined || (typeof name === 'string' ? node.name === name : name.test(node.name))) &&
        (!within || isInside(nodes, node, within)),
    );
  }

  /** Waits for the first such node. */
  async find(wanted: Wanted): Promise<TreeNode> {
    let found: TreeNode | undefined;
    await expect(async () => {
      [found] = await this.all(wanted);
      expect(found, `a ${wanted.role} named ${wanted.name}`).toBeDefined();
    }).toPass({ timeout: 20_000 });
    if (!found) throw new Error('Never found.');
    return found;
  }

  /** The node of an element, such as one that another refers to. */
  async nodeOf(element: number): Promise<TreeNode> {
    const found = (await this.nodes()).find((node) => node.element === element);
    if (!found) throw new Error('What is referred to is not in the tree.');
    return found;
  }

  /** All the words inside a node, as they are read out. */
  async words(within: TreeNode): Promise<string> {
    const texts = await this.all({ role: 'StaticText', within });
    return texts.map(({ name }) => name).join('');
  }

  /** Waits until a polite region says this. */
  async hear(words: string | RegExp): Promise<void> {
    const said = async () => {
      const regions = await this.all({ role: 'status' });
      const polite = regions.filter(({ states }) => states.live === 'polite');
      return (await Promise.all(polite.map((region) => this.words(region)))).join('\n');
    };
    await expect.poll(said).toMatch(words instanceof RegExp ? words : new RegExp(escaped(words)));
  }

  /** What has the focus: the innermost node that says so. */
  async focused(): Promise<TreeNode> {
    const found = (await this.nodes()).findLast(({ states }) => states.focused === true);
    if (!found) throw new Error('Nothing has the focus.');
    return found;
  }

  /** Waits until this has the focus. */
  async expectFocus(role: string, name: string | RegExp): Promise<TreeNode> {
    const told = async () => {
      const focused = await this.focused();
      return `${focused.role} ${focused.name}`;
    };
    const pattern = typeof name === 'string' ? escaped(name) : name.source;
    await expect.poll(told).toMatch(new RegExp(`^${role} ${pattern}`));
    return this.focused();
  }

  /** Gives it the focus, as a screen reader does. */
  async focus(wanted: Wanted): Promise<TreeNode> {
    const node = await this.find(wanted);
    await this.devTools.send('DOM.focus', { backendNodeId: node.element });
    return node;
  }

  /** Gives it the focus and presses a key on it. */
  async press(wanted: Wanted, key = 'Enter'): Promise<void> {
    await this.focus(wanted);
    await this.page.keyboard.press(key);
  }

  /** The default action of what takes no focus: what a screen reader sends for Enter on it. */
  async act(node: TreeNode): Promise<void> {
    const { object } = await this.devTools.send('DOM.resolveNode', { backendNodeId: node.element });
    const { objectId } = object;
    if (!objectId) throw new Error('The node has no element.');
    await this.devTools.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: 'function () { this.click(); }',
    });
  }
}

/** Whether a node is inside another; the parents are those of the same reading of the tree. */
export function isInside(nodes: readonly TreeNode[], node: TreeNode, other: TreeNode): boolean {
  const byId = new Map(nodes.map((each) => [each.id, each]));
  for (let at = byId.get(node.parent ?? ''); at; at = byId.get(at.parent ?? ''))
    if (at.element === other.element) return true;
  return false;
}
