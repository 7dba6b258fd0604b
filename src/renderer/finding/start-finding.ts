import workerAddress from './finding.worker?worker&url';

/** The page's policy asks for every script that is started to be vouched for; this vouches for one. */
const policy = window.trustedTypes?.createPolicy('despatch-finding', {
  createScriptURL: () => workerAddress,
});

/** Starts the thread that searches the library. */
export function startFinding(): Worker {
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, {
    type: 'module',
    name: 'finding',
  });
}
