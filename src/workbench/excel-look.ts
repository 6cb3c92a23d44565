/** Excel's own light or dark; where Excel does not say, the computer's setting. */

interface Look {
  isDark(): boolean;
  onChange(listener: () => void): () => void;
}

const HALF_BRIGHT = 128;

export function excelLook(): Look {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    isDark: () => isDarkColor(excelBackground()) ?? query.matches,
    onChange(listener) {
      query.addEventListener("change", listener);
      // Excel tells no one that its theme changed; the officer comes back from its settings by a click.
      window.addEventListener("focus", listener);
      return () => {
        query.removeEventListener("change", listener);
        window.removeEventListener("focus", listener);
      };
    },
  };
}

function excelBackground(): string | undefined {
  // Absent on some hosts, whatever the type says.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor;
}

/** By how bright the eye sees it; undefined where it is no "#RRGGBB". */
export function isDarkColor(color: string | undefined): boolean | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < HALF_BRIGHT;
}
