/** Catches a fault while a screen is drawn: words, the line a supporter needs, and a way back; never a blank pane. */
import { Button } from "@fluentui/react-components";
import { Component } from "react";
import type { ReactNode } from "react";
import { TROUBLE } from "../../messages/pane";
import { detailOf } from "../../app/host-error";
import { Message } from "./Message";

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly detail: string | null }> {
  override state: { readonly detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: detailOf(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <Message
        intent="error"
        title={TROUBLE.title}
        text={`${TROUBLE.what} ${TROUBLE.fix} ${detail}`}
        actions={<Button onClick={() => this.setState({ detail: null })}>{TROUBLE.reload}</Button>}
      />
    );
  }
}
