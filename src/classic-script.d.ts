/** A browser script as the text of one classic script; see `scripts/astro/classic-script-plugin.ts`. */
declare module '*?classic' {
  const code: string;
  export default code;
}
