/** The user guide, `pwa/GUIDE.md`, as the build hands it over. */
declare module 'virtual:guide' {
  const text: string;
  export default text;
}
