/** A screen fetched when it is first wanted. A fetch that fails is trouble of that screen alone, and is tried again on the next visit. */
import { useEffect, useState } from "react";
import type { ComponentType } from "react";

export function Later({ load }: { readonly load: () => Promise<ComponentType> }) {
  const [Screen, setScreen] = useState<ComponentType | null>(null);
  const [trouble, setTrouble] = useState<Error | null>(null);
  useEffect(() => {
    load().then(
      (component) => setScreen(() => component),
      (error: unknown) => setTrouble(error instanceof Error ? error : new Error(String(error))),
    );
  }, [load]);
  // thrown while drawing, so that the boundary around the screen tells it
  if (trouble) throw trouble;
  return Screen && <Screen />;
}
