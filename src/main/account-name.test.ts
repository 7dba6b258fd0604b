import { expect, it } from 'vitest';
import { fullNameIn } from './account-name';

const passwd = [
  'root:x:0:0:root:/root:/bin/bash',
  'ann:x:1000:1000:Ann Other,Room 5,,:/home/ann:/bin/bash',
  'bo:x:1001:1001::/home/bo:/bin/sh',
  '',
].join('\n');

it.each([
  ['ann', 'Ann Other'],
  ['bo', ''],
  ['nobody', ''],
  ['an', ''],
])('the full name of %s is “%s”', (login, name) => {
  expect(fullNameIn(passwd, login)).toBe(name);
});
