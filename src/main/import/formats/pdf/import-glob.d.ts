interface ImportMeta {
  /** Vite puts the files of this pattern into the code, each loaded when it is asked for. */
  readonly glob: <Content>(
    pattern: string,
    options: { readonly query: string; readonly import: 'default' },
  ) => Readonly<Record<string, () => Promise<Content>>>;
}
