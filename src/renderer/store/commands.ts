import type { Command } from '../../shared/command';

/** Says whether it did something with the command. */
export type CommandHandler = (command: Command) => boolean;

/** The screen that is up is nearer to the person than the app around it, and is asked first. */
const layers = ['screen', 'app'] as const;
type Layer = (typeof layers)[number];

/** One way in for menu, keys and buttons: whoever is on screen answers. */
export interface Commands {
  readonly add: (layer: Layer, handler: CommandHandler) => () => void;
  readonly perform: (command: Command) => boolean;
}

export function createCommands(): Commands {
  const handlers: Readonly<Record<Layer, Set<CommandHandler>>> = { screen: new Set(), app: new Set() };
  return {
    add: (layer, handler) => {
      handlers[layer].add(handler);
      return () => handlers[layer].delete(handler);
    },
    perform: (command) => layers.some((layer) => [...handlers[layer]].some((handler) => handler(command))),
  };
}

/** The same way in for one of several on the screen, who answers only while commands are meant for it. */
export function commandsWhile(commands: Commands, areForIt: () => boolean): Commands {
  return {
    add: (layer, handler) => commands.add(layer, (command) => areForIt() && handler(command)),
    perform: commands.perform,
  };
}
