/** Words with a meaning: its sign, what is said, and what can be done about it. Quiet for screen readers; who shows it speaks. */
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { INTENT_NAMES } from "../../messages/pane";

const ICONS = {
  success: CheckmarkCircleRegular,
  info: InfoRegular,
  warning: WarningRegular,
  error: ErrorCircleRegular,
} as const;

interface Props {
  readonly intent: keyof typeof ICONS;
  readonly title?: string;
  readonly text: string | null;
  /** Buttons under the words. */
  readonly actions?: ReactNode;
  /** A small button beside them. */
  readonly close?: ReactNode;
}

export function Message({ intent, title, text, actions, close }: Props) {
  const Icon = ICONS[intent];
  return (
    <div className={`td-message td-message-${intent}`}>
      <span className="td-icon">
        <Icon aria-label={INTENT_NAMES[intent]} />
      </span>
      <div className="td-grow">
        {title !== undefined && <p className="td-strong">{title}</p>}
        {text !== null && <p className="td-text">{text}</p>}
        {actions && <div className="td-actions">{actions}</div>}
      </div>
      {close}
    </div>
  );
}
