import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPlatforms } from './lock/other-platforms.mjs';
import { root } from './setup/place.mjs';
import { runAsCommand, SetUpProblem, say } from './setup/words.mjs';

/** Run after adding a package from a registry that serves only some platforms. */
await runAsCommand(async () => {
  const path = join(root, 'package-lock.json');
  const content = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingPlatforms(content.packages);
  const nameless = missing.filter(([, entry]) => entry === undefined).map(([name]) => name);
  if (nameless.length > 0) throw new SetUpProblem(`No platform can be read from ${nameless.join(', ')}.`);
  const packages = Object.fromEntries(
    Object.entries({ ...content.packages, ...Object.fromEntries(missing) }).sort(([one], [other]) =>
      one.localeCompare(other, 'en'),
    ),
  );
  writeFileSync(path, `${JSON.stringify({ ...content, packages }, undefined, 2)}\n`);
  say(`${missing.length} packages for other platforms were added to the lock file.`);
  return 0;
});
