/** A file of its own, because most panes are light and the first load is counted. */
import { webDarkTheme } from "@fluentui/react-components";

export const DARK_THEME = webDarkTheme;
