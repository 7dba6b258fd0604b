import workerAddress from './assembling.worker?worker&url';

/** The page's policy asks for every script that is started to be vouched for; this vouches for the one there is. */
const policy = window.trustedTypes?.createPolicy('despatch-assembling', {
  createScriptURL: () => workerAddress,
});

/** Starts the thread that puts transcripts together. */
export function startAssembling(): Worker {
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, {
    type: 'module',
    name: 'assembling',
  });
}
