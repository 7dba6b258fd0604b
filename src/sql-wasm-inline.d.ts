/** The build of sql.js that holds its WebAssembly in itself, so that no file has to lie beside ours. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  import initSqlJs from 'sql.js';
  // biome-ignore lint/style/noDefaultExport: as sql.js has it
  export default initSqlJs;
}
