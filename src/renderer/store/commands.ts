import type { Command } from '../../shared/ipc';

/** Says whether it did something with the command; the one asked last, nearest the person, answers first. */
export type CommandHandler = (command: Command) => boolean;

/** One way in for menu, keys and buttons: whoever is on screen answers. */
export class Commands {
  private readonly handlers: CommandHandler[] = [];

  readonly add = (handler: CommandHandler): (() => void) => {
    this.handlers.push(handler);
    return () => {
      this.handlers.splice(this.handlers.indexOf(handler), 1);
    };
  };

  readonly perform = (command: Command): boolean =>
    [...this.handlers].reverse().some((handler) => handler(command));
}
