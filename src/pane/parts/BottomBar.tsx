/** The screens that exist. */
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { TextBulletListRegular } from "@fluentui/react-icons/svg/text-bullet-list";
import type { ReactNode } from "react";
import { FILE, PANE, REVIEW } from "../../messages/pane";
import type { ScreenId } from "../pane-state";
import { usePaneModel, usePaneState } from "../use-pane";

export function BottomBar() {
  const { inventory, tables } = usePaneState();
  const ofTables = tables?.list.flatMap(({ findings }) => findings).length ?? 0;
  return (
    <nav aria-label={PANE.navigation} className="td-bottom">
      <Item screen="file" icon={<DocumentTableRegular />} label={FILE.title} />
      <Item
        screen="review"
        icon={<TextBulletListRegular />}
        label={REVIEW.tab((inventory?.findings.length ?? 0) + ofTables)}
      />
    </nav>
  );
}

interface ItemProps {
  readonly screen: ScreenId;
  readonly icon: ReactNode;
  readonly label: string;
}

function Item({ screen, icon, label }: ItemProps) {
  const { screen: current } = usePaneState();
  const model = usePaneModel();
  // an open table is a part of the file
  const isCurrent = (current === "table" ? "file" : current) === screen;
  return (
    <button
      type="button"
      className="td-bottom-item"
      aria-current={isCurrent ? "page" : undefined}
      onClick={() => model.go(screen)}
    >
      <span className="td-icon">{icon}</span>
      {label}
    </button>
  );
}
