import { expect, it } from 'vitest';
import { permittedCommands } from './permitted-commands';

it.each([
  ['q BX /Foo zz EX Q', ['Foo', 'zz']],
  ['BX\n[1 2]odd\nEX BX more EX', ['1', '2', 'odd', 'more']],
  ['BX zz', []],
  ['/BXL zz EX', []],
  [`BX ${'zz '.repeat(1_000)}EX`, []],
])('between BX and EX in %j stand %j', (drawing, commands) => {
  expect(permittedCommands(drawing).filter((word) => word !== '')).toEqual(commands);
});
