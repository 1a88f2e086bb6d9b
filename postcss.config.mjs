/** Tailwind 4 as the only PostCSS plugin: it resolves imports, layers and utilities of app/globals.css. */
export default { plugins: { "@tailwindcss/postcss": {} } };
