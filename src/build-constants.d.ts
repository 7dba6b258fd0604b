/** The version in package.json, put in by the bundler. */
declare const __APP_VERSION__: string;

/** True only in a build made for tests on a packaged app; a release is built with `false`, which removes the code. */
declare const __INSPECTABLE__: boolean;

declare module '*.css' {}
