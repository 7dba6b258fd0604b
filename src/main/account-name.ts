import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

/**
 * The full name of the computer's account where the system tells it without asking a server, or else its login name.
 * Windows would ask the domain's server, so there it is the login name.
 */
export async function accountName(): Promise<string> {
  const login = loginName();
  try {
    const fullName = await fullNameOf(login);
    return fullName.trim() || login;
  } catch {
    // A name is a convenience: the person sees and changes it before it is used.
    return login;
  }
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry (in a container) has no name.
    return '';
  }
}

async function fullNameOf(login: string): Promise<string> {
  switch (process.platform) {
    case 'darwin':
      return (await promisify(execFile)('/usr/bin/id', ['-F'], { timeout: 1_000 })).stdout;
    case 'linux':
      return fullNameIn(await readFile('/etc/passwd', 'utf8'), login);
    default:
      return '';
  }
}

/** The first part of the comment field of a login's line in `/etc/passwd`. */
export function fullNameIn(passwd: string, login: string): string {
  const line = passwd.split('\n').find((entry) => entry.startsWith(`${login}:`));
  return line?.split(':')[4]?.split(',')[0] ?? '';
}
