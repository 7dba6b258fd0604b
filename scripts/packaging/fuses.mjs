/**
 * The switches burnt into a released executable, by their names in electron-builder and, where it differs only in
 * case, in `@electron/fuses`. A test reads them back from what was packed.
 */
export const releaseFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** The same for a package that tests drive: only the inspector is left on. */
export const inspectableFuses = { ...releaseFuses, enableNodeCliInspectArguments: true };
