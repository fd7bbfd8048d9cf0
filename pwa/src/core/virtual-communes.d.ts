/** The module that `pwa/communes-plugin.ts` makes at build. */

declare module 'virtual:communes-url' {
  /** Where the packed communes are: JSON, one string for `parseCommunes`. */
  const url: string;
  export default url;
}
