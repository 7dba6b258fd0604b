/** The address of a dictionary in the built page. */
declare module '*.trie?url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the address as the default export
  export default address;
}

declare module '*.trie.gz?url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: as above
  export default address;
}
