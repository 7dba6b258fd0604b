/** A CSS module: its class names as they are in the built page. */
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the names as the default export
  export default names;
}
