/** Objects kept for the client between requests, under the ids it was given. */
import type { ApiObject } from "./api-object";

export class References {
  private readonly objects = new Map<string, ApiObject>();
  #serial = 0;

  add(object: ApiObject): string {
    const id = `ref${++this.#serial}`;
    this.objects.set(id, object);
    return id;
  }

  get(id: string): ApiObject | undefined {
    return this.objects.get(id);
  }

  remove(id: string): boolean {
    return this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  get count(): number {
    return this.objects.size;
  }
}
