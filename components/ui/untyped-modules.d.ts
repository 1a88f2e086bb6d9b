/** lucide ships its icon data one file each, without types for the single files. */
declare module "lucide/dist/esm/icons/*.mjs" {
  const node: [tag: string, attributes: Record<string, string>][];
  export default node;
}

/** Used in tests only. */
declare module "react-dom/server" {
  export function renderToStaticMarkup(element: import("react").ReactNode): string;
}
