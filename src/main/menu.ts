import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command, MenuState } from '../shared/command';
import type { FieldChoice, FieldMenu } from '../shared/field-menu';
import { type FieldItem, fieldMenuItems } from './field-menu-items';
import { type CommandItem, menuItems } from './menu-items';

interface MenuActions {
  readonly send: (command: Command) => void;
  readonly zoom: (to: 'in' | 'out' | 1) => void;
}

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Puts up the menu bar. Until the page says what is possible, only opening a transcript and help are. */
export function buildMenu(actions: MenuActions): void {
  const section = (name: keyof typeof menuItems) => sectionItems(menuItems[name], actions);
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [applicationMenu(actions)] : []),
    { label: '&File', submenu: [...section('file'), separator, { role: isMac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: [...section('edit'), separator, ...textItems()] },
    { label: '&Annotate', submenu: section('annotate') },
    { label: '&Read', submenu: section('read') },
    {
      label: '&View',
      submenu: [...section('view'), separator, ...zoomItems(actions), ...developmentItems()],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { label: '&Help', role: 'help', submenu: section('help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  updateMenu({
    enabled: ['open', 'paste-transcript', 'keyboard-help', 'about'],
    singleKeys: true,
    colourScheme: 'system',
    isFocusMode: false,
  });
}

/** Shows what is possible and chosen just now. */
export function updateMenu({ enabled, singleKeys, colourScheme, isFocusMode }: MenuState): void {
  const menu = Menu.getApplicationMenu();
  for (const { command } of commandItems()) {
    const item = menu?.getMenuItemById(command);
    if (item) {
      item.enabled = enabled.includes(command);
    }
  }
  check(menu, 'toggle-single-keys', singleKeys);
  check(menu, `scheme-${colourScheme}`, true);
  check(menu, 'focus-mode', isFocusMode);
}

/** Some systems say that a menu has closed before they say what was chosen of it; in milliseconds. */
const afterClosing = 200;

/** Shows the menu of a field where it was asked for; resolves with what the page is to do, once it is closed. */
export function showFieldMenu(window: BrowserWindow, asked: FieldMenu): Promise<FieldChoice | null> {
  const zoom = window.webContents.getZoomFactor();
  return new Promise((resolve) => {
    Menu.buildFromTemplate(fieldMenuItems(asked).map((item) => fieldItem(item, resolve))).popup({
      window,
      x: Math.round(asked.x * zoom),
      y: Math.round(asked.y * zoom),
      sourceType: asked.isByKey ? 'keyboard' : 'mouse',
      callback: () => setTimeout(resolve, afterClosing, null),
    });
  });
}

function fieldItem(item: FieldItem, choose: (choice: FieldChoice) => void): MenuItemConstructorOptions {
  if (item === null) return separator;
  if (!('choice' in item)) return item;
  return { label: item.label, click: () => choose(item.choice) };
}

function check(menu: Menu | null, command: Command, isChecked: boolean): void {
  const item = menu?.getMenuItemById(command);
  if (item) {
    item.checked = isChecked;
  }
}

function commandItems(): readonly CommandItem[] {
  return Object.values(menuItems)
    .flat()
    .filter((item) => item !== null);
}

function sectionItems(
  items: readonly (CommandItem | null)[],
  { send }: MenuActions,
): MenuItemConstructorOptions[] {
  return items.map((item) => {
    if (item === null) {
      return separator;
    }
    const { command, macAccelerator, ...shown } = item;
    const keys = isMac && macAccelerator ? { accelerator: macAccelerator } : {};
    return { ...shown, ...keys, id: command, click: () => send(command) };
  });
}

function textItems(): MenuItemConstructorOptions[] {
  return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
}

function zoomItems({ zoom }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: 'Zoom &in', accelerator: 'CmdOrCtrl+Plus', click: () => zoom('in') },
    // The plus sign without Shift, where most keyboards have it.
    {
      label: 'Zoom in',
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: () => zoom('in'),
    },
    { label: 'Zoom &out', accelerator: 'CmdOrCtrl+-', click: () => zoom('out') },
    { label: '&Actual size', accelerator: 'CmdOrCtrl+0', click: () => zoom(1) },
    separator,
    { role: 'togglefullscreen' },
  ];
}

function developmentItems(): MenuItemConstructorOptions[] {
  return app.isPackaged ? [] : [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
}

function applicationMenu({ send }: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Despatch',
    submenu: [
      { label: 'About Despatch', click: () => send('about') },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}
