/** Light or dark. In: the host's look, if it has one. Out: the theme; undefined for the moment in which the dark one is fetched. */
import { webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneLook } from "./pane-services";
import { useIsDark } from "./use-look";

export function usePaneTheme(look: PaneLook | undefined): Theme | undefined {
  const isDark = useIsDark(look);
  const [dark, setDark] = useState<Theme>();
  useEffect(() => {
    if (!isDark) return;
    import("./dark-theme").then(
      ({ DARK_THEME }) => setDark(DARK_THEME),
      // out of reach: a light pane is better than none
      () => setDark(webLightTheme),
    );
  }, [isDark]);
  return isDark ? dark : webLightTheme;
}
