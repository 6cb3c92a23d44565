/** A part of the pane fetched when it is first wanted. A fetch that fails is trouble of that part alone, and is tried again on the next visit. */
import { useEffect, useState } from "react";
import type { ComponentType } from "react";

interface Props<Own extends object> {
  readonly load: () => Promise<ComponentType<Own>>;
  readonly own: Own;
}

export function Later<Own extends object>({ load, own }: Props<Own>) {
  const [Part, setPart] = useState<ComponentType<Own> | null>(null);
  const [trouble, setTrouble] = useState<Error | null>(null);
  useEffect(() => {
    load().then(
      (component) => setPart(() => component),
      (error: unknown) => setTrouble(error instanceof Error ? error : new Error(String(error))),
    );
  }, [load]);
  // thrown while drawing, so that the boundary around the part tells it
  if (trouble) throw trouble;
  return Part && <Part {...own} />;
}
