import { fontStacks, pageSizes, type Theme, themeFor } from "@dateline/charts/theme";

/** Returns the theme as CSS custom properties, light and dark, for the page and for the frame. Paper is light. */
export function themeCss(): string {
  const fonts = Object.entries(fontStacks).map(([name, stack]) => `--${name}: ${stack};`);
  const sizes = Object.entries(pageSizes).map(([name, size]) => `--size-${name}: ${size}px;`);
  return `:root { color-scheme: light dark; ${[...fonts, ...sizes, ...colours(themeFor(false))].join(" ")} }
@media screen and (prefers-color-scheme: dark) { :root { ${colours(themeFor(true)).join(" ")} } }
`;
}

function colours(theme: Theme): string[] {
  const { ink, quiet, rule, wash, paper, accent } = theme;
  const named = {
    ink,
    quiet,
    rule,
    wash,
    paper,
    accent,
    bad: theme.acts["material-conflict"].stroke,
    number: theme.acts["material-conflict"].stroke,
    string: theme.acts["material-cooperation"].stroke,
  };
  return Object.entries(named).map(([name, colour]) => `--${name}: ${colour};`);
}
