import type { Command } from '../../shared/ipc';

/** Says whether it did something with the command. */
export type CommandHandler = (command: Command) => boolean;

/** The screen that is up is nearer to the person than the app around it, and is asked first. */
const layers = ['screen', 'app'] as const;
type Layer = (typeof layers)[number];

/** One way in for menu, keys and buttons: whoever is on screen answers. */
export class Commands {
  private readonly handlers: Record<Layer, Set<CommandHandler>> = { screen: new Set(), app: new Set() };

  add(layer: Layer, handler: CommandHandler): () => void {
    this.handlers[layer].add(handler);
    return () => this.handlers[layer].delete(handler);
  }

  readonly perform = (command: Command): boolean =>
    layers.some((layer) => [...this.handlers[layer]].some((handler) => handler(command)));
}
